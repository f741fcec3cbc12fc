package dev.rolecall.report.markdown;

import dev.rolecall.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A part of the report that folds. Where not all of its rows have room, the rest is told by the lines of the files that it comes
 * from.
 *
 * @param summary what is seen while it is folded; safe already
 * @param head lines above the rows, such as a table's head; may be empty
 * @param noun what a row's things are, in the plural
 */
record Section(String summary, String head, List<Row> rows, String noun, LineLinks links) {
    /** Kept free for the rest of a section that does not fit. */
    private static final int REST = 3_000;
    /** A section this short is unfolded from the start. */
    private static final int FEW_ROWS = 12;

    private static final int MOST_PLACES = 20;

    Section {
        rows = List.copyOf(rows);
    }

    /** How many characters it would like. */
    int wish() {
        return frame() + rows.stream().mapToInt(row -> row.text().length() + 1).sum();
    }

    private int frame() {
        return summary.length() + head.length() + 80;
    }

    /** The section in at most that many characters; a frame and the rest are always there. */
    String text(int most) {
        StringBuilder text = new StringBuilder();
        text.append(rows.size() <= FEW_ROWS ? "<details open>" : "<details>");
        text.append("<summary>").append(summary).append("</summary>\n\n");
        if (!head.isEmpty()) {
            text.append(head).append('\n');
        }
        boolean all = wish() <= most;
        int room = most - frame() - (all ? 0 : REST);
        int shown = 0;
        while (shown < rows.size() && room - rows.get(shown).text().length() - 1 >= 0) {
            text.append(rows.get(shown).text()).append('\n');
            room -= rows.get(shown).text().length() + 1;
            shown++;
        }
        if (shown < rows.size()) {
            text.append('\n').append(rest(rows.subList(shown, rows.size())));
        }
        return text.append("\n</details>\n\n").toString();
    }

    private String rest(List<Row> left) {
        int things = left.stream().mapToInt(Row::things).sum();
        Map<Location, Integer> lines =
                count(left, source -> new Location(source.file(), source.line(), source.column()));
        Map<Location, Integer> places =
                lines.size() <= MOST_PLACES ? lines : count(left, source -> Location.of(source.file()));
        List<String> parts = new ArrayList<>();
        int told = 0;
        for (Map.Entry<Location, Integer> place : places.entrySet()) {
            String part = links.of(place.getKey()) + " " + place.getValue();
            if (parts.size() == MOST_PLACES || String.join(", ", parts).length() + part.length() > REST - 400) {
                break;
            }
            parts.add(part);
            told += place.getValue();
        }
        String more = "**And " + things + " more " + noun + "**";
        if (parts.isEmpty()) {
            return more + ".\n";
        }
        return more + ", by where they come from: " + String.join(", ", parts)
                + (things > told ? ", and " + (things - told) + " that no line shown here asks for" : "") + ".\n";
    }

    private static Map<Location, Integer> count(List<Row> rows, Function<Location, Location> place) {
        Map<Location, Integer> counts = new TreeMap<>();
        for (Row row : rows) {
            if (row.source() != null) {
                counts.merge(place.apply(row.source()), row.things(), Integer::sum);
            }
        }
        return counts;
    }
}
