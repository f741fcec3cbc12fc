package dev.rolecall.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is known, or assumed, of AWS, and what the sandbox makes of it: a line of {@code sandbox/facts.txt}.
 *
 * @param key how tests name it
 * @param section under which heading it stands
 * @param source where it is written
 * @param where the class that enforces it
 * @param text the fact
 * @param standing whether it is documented, the sandbox's own promise, assumed, known to be otherwise, or not modelled
 * @param detail where an assumption is changed, how the sandbox differs, or why it is not modelled; empty for what is documented or promised
 */
record Fact(String key, String section, String source, String where, String text, Standing standing, String detail) {

    enum Standing {
        DOCUMENTED,
        PROMISED,
        ASSUMED,
        DIFFERS,
        ABSENT
    }

    static List<Fact> all() {
        try (InputStream in = Objects.requireNonNull(Fact.class.getResourceAsStream("/sandbox/facts.txt"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fact> read(String text) {
        List<Fact> facts = new ArrayList<>();
        String section = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                facts.add(of(section, line));
            }
        }
        return facts;
    }

    private static Fact of(String section, String line) {
        String[] parts = line.split(" \\| ", -1);
        if (parts.length != 5) {
            throw new IllegalStateException("facts.txt wants five parts, and this has " + parts.length + ": " + line);
        }
        String[] standing = parts[4].split(": ", 2);
        Standing kind = switch (standing[0]) {
            case "documented" -> Standing.DOCUMENTED;
            case "promised" -> Standing.PROMISED;
            case "assumed" -> Standing.ASSUMED;
            case "differs" -> Standing.DIFFERS;
            case "absent" -> Standing.ABSENT;
            default -> throw new IllegalStateException("facts.txt knows no such standing: " + line);
        };
        return new Fact(parts[0], section, parts[1], parts[2], parts[3], kind, standing.length > 1 ? standing[1] : "");
    }
}
