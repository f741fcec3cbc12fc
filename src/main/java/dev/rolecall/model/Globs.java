package dev.rolecall.model;

import java.util.Collection;
import java.util.regex.Pattern;

/** Names with {@code *} (any run of characters) and {@code ?} (any one). Case matters. */
public final class Globs {
    private Globs() {}

    public static boolean matches(Collection<String> globs, String name) {
        return globs.stream().anyMatch(glob -> matches(glob, name));
    }

    public static boolean matches(String glob, String name) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name).matches();
    }
}
