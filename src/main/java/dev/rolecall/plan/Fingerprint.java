package dev.rolecall.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of sorted changes with their values before and after: equal plans, and only they, have the same. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<Change> changes) {
        MessageDigest digest = sha256();
        for (Change change : changes) {
            StringBuilder line = new StringBuilder();
            field(line, change.action().label());
            field(line, change.kind().label());
            field(line, change.subject());
            if (change instanceof Change.OfProvisioning provisioning) {
                value(line, provisioning.accounts());
            }
            if (change instanceof Change.OfAssignment assignment) {
                field(line, assignment.assignment().toString());
            }
            value(line, ChangeValues.before(change));
            value(line, ChangeValues.after(change));
            digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Lengths go before texts, so that no two lists of fields read the same. */
    private static void field(StringBuilder line, String text) {
        line.append(text.length()).append(':').append(text).append(';');
    }

    private static void value(StringBuilder line, @Nullable Object value) {
        if (value == null) {
            line.append("-;");
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            line.append('{');
            sorted.forEach((key, item) -> {
                field(line, key);
                value(line, item);
            });
            line.append('}');
        } else if (value instanceof Collection<?> items) {
            line.append('[');
            items.forEach(item -> value(line, item));
            line.append(']');
        } else {
            field(line, value.toString());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
