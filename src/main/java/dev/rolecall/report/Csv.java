package dev.rolecall.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table for programs and spreadsheets (RFC 4180). Names come from AWS and from files, so a cell is text whatever it
 * looks like: one that a spreadsheet would take for a formula begins with an apostrophe, and control characters are written out.
 */
public final class Csv {
    /** What a spreadsheet takes for the beginning of a formula; other such characters are control characters. */
    private static final String FORMULA = "=+-@";

    private Csv() {}

    /** One line without its end; absent cells are empty. */
    public static String line(List<? extends @Nullable String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = Paint.printable(text);
        // Spreadsheets look past spaces.
        String start = safe.stripLeading();
        if (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
