package dev.rolecall.cli;

import dev.rolecall.apply.Outcome;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.report.Json;
import dev.rolecall.report.Picture;
import dev.rolecall.report.PlanJson;
import dev.rolecall.report.PlanReport;
import dev.rolecall.report.Turns;
import dev.rolecall.report.html.PlanPage;
import dev.rolecall.report.markdown.LineLinks;
import dev.rolecall.report.markdown.PlanMarkdown;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what became of a plan into the files of {@code --report}. */
final class PlanReports {
    private final String command;
    private final ReportOptions options;

    PlanReports(String command, ReportOptions options) {
        this.command = command;
        this.options = options;
    }

    /**
     * Writes them all.
     *
     * @param outcomes one for each change in the plan's order; none where nothing was tried
     * @throws Stop saying which could not be written
     */
    void write(Prepared prepared, List<Outcome> outcomes, Map<String, Long> calls, Instant time) {
        PlanReport report = new PlanReport(
                command, time, prepared.definitions().settings().owner(), prepared.plan(), outcomes, calls);
        for (Path file : options.files()) {
            SafeFiles.write(file, text(file, report, prepared));
        }
    }

    private String text(Path file, PlanReport report, Prepared prepared) {
        return switch (ReportOptions.kind(file)) {
            case JSON -> Json.text(PlanJson.of(report.plan(), report.outcomes(), report.calls())) + "\n";
            case MD -> PlanMarkdown.of(report, LineLinks.of(System.getenv()), options.leavingNothingOut());
            case HTML -> PlanPage.of(report, picture(report, prepared));
            case SARIF -> throw new IllegalStateException("a plan has no findings");
        };
    }

    private static Picture picture(PlanReport report, Prepared prepared) {
        return Picture.of(
                prepared.live(),
                prepared.desired().grants(),
                defined(prepared.definitions()),
                Turns.of(report.plan(), report.outcomes()));
    }

    /** Permission sets as the files have them. */
    static Map<String, PermissionSet> defined(Definitions definitions) {
        Map<String, PermissionSet> defined = new TreeMap<>();
        definitions.permissionSets().forEach((name, definition) -> defined.put(name, definition.permissionSet()));
        return defined;
    }
}
