package dev.rolecall.cli;

import dev.rolecall.model.Definitions;
import dev.rolecall.report.AuditJson;
import dev.rolecall.report.AuditReport;
import dev.rolecall.report.Json;
import dev.rolecall.report.Picture;
import dev.rolecall.report.Turns;
import dev.rolecall.report.html.AuditPage;
import dev.rolecall.report.markdown.AuditMarkdown;
import dev.rolecall.report.markdown.LineLinks;
import dev.rolecall.report.sarif.Sarif;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes what an audit has found into the files of {@code --report}. */
final class AuditReports {
    private final ReportOptions options;

    AuditReports(ReportOptions options) {
        this.options = options;
    }

    /**
     * Writes them all.
     *
     * @throws Stop saying which could not be written
     */
    void write(Audited audited, Map<String, Long> calls, Instant time) {
        Definitions files = audited.desired() == null ? null : audited.desired().definitions();
        AuditReport report = new AuditReport(
                time,
                files == null ? null : files.settings().owner(),
                files == null ? null : files.settings().source(),
                audited.audit(),
                calls);
        for (Path file : options.files()) {
            SafeFiles.write(file, text(file, report, audited));
        }
    }

    private String text(Path file, AuditReport report, Audited audited) {
        return switch (ReportOptions.kind(file)) {
            case JSON -> Json.text(AuditJson.of(report.audit(), report.calls())) + "\n";
            case MD -> AuditMarkdown.of(report, LineLinks.of(System.getenv()), options.leavingNothingOut());
            case HTML -> AuditPage.of(report, picture(audited));
            case SARIF ->
                Json.text(Sarif.of(report.audit().findings(), report.settings(), Path.of(""), Version.number())) + "\n";
        };
    }

    private static Picture picture(Audited audited) {
        Turns turns = audited.plan() == null ? Turns.NONE : Turns.of(audited.plan(), List.of());
        return audited.desired() == null
                ? Picture.of(audited.live(), Map.of(), Map.of(), turns)
                : Picture.of(
                        audited.live(),
                        audited.desired().grants(),
                        PlanReports.defined(audited.desired().definitions()),
                        turns);
    }
}
