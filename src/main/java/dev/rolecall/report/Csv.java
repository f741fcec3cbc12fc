package dev.rolecall.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values (RFC 4180). A spreadsheet takes what begins like a formula for one, so that an apostrophe
 * stands before it; and what a terminal would obey is written out.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line; absent fields are empty. */
    static String line(List<@Nullable String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(","));
    }

    private static String field(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = (FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" : "") + Paint.printable(value);
        boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
