package dev.rolecall.desired;

import dev.rolecall.model.Settings;
import dev.rolecall.model.Settings.Ownership;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code tags:} of a permission set. */
final class TagReader {
    /** AWS's bounds for keys (aws-facts, exact shapes: TagKey). */
    private static final int LONGEST_KEY = 128;

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private TagReader() {}

    static SortedMap<String, String> read(Located set, Ownership ownership, Problems problems) {
        Located block = set.mapping("tags");
        SortedMap<String, String> tags = new TreeMap<>();
        for (String key : block.keys()) {
            String fault = fault(key);
            if (fault != null) {
                problems.add(block.keyLocation(key), "tag '" + ShapeWords.shortened(key) + "' " + fault, hint(key));
            }
            tags.put(key, block.text(key, ""));
        }
        if (ownership == Ownership.DEFINED && !tags.isEmpty()) {
            problems.warn(
                    set.keyLocation("tags"),
                    "the tags of permission set '" + set.text("name", "") + "' will not be written",
                    "with ownership: defined no tags are read or written");
        }
        return tags;
    }

    private static @Nullable String fault(String key) {
        if (reserved(key, "aws:") || reserved(key, Settings.RESERVED_TAG_PREFIX)) {
            return "is reserved";
        }
        if (key.isEmpty()) {
            return "has no name";
        }
        if (!KEY.matcher(key).matches()) {
            return "holds a character that AWS refuses";
        }
        return key.length() > LONGEST_KEY ? "is longer than " + LONGEST_KEY + " characters" : null;
    }

    private static @Nullable String hint(String key) {
        if (reserved(key, Settings.RESERVED_TAG_PREFIX)) {
            return "Rolecall writes it itself";
        }
        if (reserved(key, "aws:")) {
            return "AWS keeps tags that start with aws:";
        }
        return KEY.matcher(key).matches() ? null : "allowed: letters, digits, spaces and _ . : / = + - @";
    }

    private static boolean reserved(String key, String prefix) {
        return key.toLowerCase(Locale.ROOT).startsWith(prefix);
    }
}
