package dev.rolecall.cli;

import dev.rolecall.imports.Wording;
import dev.rolecall.report.Paint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import came to. */
final class ImportReport {
    private ImportReport() {}

    static List<String> text(ImportAttempt done, Path to) {
        Map<String, Integer> counts = done.files().counts();
        String directory = Paint.printable(to.toString());
        List<String> lines = new ArrayList<>();
        lines.add("Imported into " + directory + ":");
        lines.add("  " + count(counts, "permissionSets", "permission set") + ", " + count(counts, "groups", "group")
                + ", " + count(counts, "users", "user"));
        lines.add("  " + count(counts, "assignments", "assignment") + ", as " + count(counts, "entries", "entry"));
        lines.add("A plan on these files "
                + (done.differences().isEmpty()
                        ? done.adoptions() == 0
                                ? "finds nothing to do."
                                : "adopts " + Wording.count(done.adoptions(), "permission set")
                                        + " and changes nothing else."
                        : "makes " + Wording.count(done.differences().size(), "change")
                                + ", for the state and AWS differ."));
        lines.add("Next: rolecall plan " + directory);
        return lines;
    }

    private static String count(Map<String, Integer> counts, String what, String kind) {
        return Wording.count(counts.getOrDefault(what, 0), kind);
    }

    static Map<String, Object> json(ImportAttempt done, Path to, String owner, Map<String, Long> calls) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "rolecall.import/1");
        document.put("directory", to.toString());
        document.put("owner", owner);
        document.put("counts", done.files().counts());
        document.put("adoptions", done.adoptions());
        document.put("differences", done.differences().size());
        document.put("files", List.copyOf(done.files().texts().keySet()));
        document.put("notes", done.notes());
        document.put("calls", calls);
        return document;
    }
}
