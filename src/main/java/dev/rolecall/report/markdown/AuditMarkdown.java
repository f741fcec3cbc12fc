package dev.rolecall.report.markdown;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Severity;
import dev.rolecall.report.AuditReport;
import dev.rolecall.report.Headline;
import java.util.ArrayList;
import java.util.List;

/** What an audit has found, for a pull request: a part for each rule, the gravest first, all of them folding. */
public final class AuditMarkdown {
    private AuditMarkdown() {}

    /**
     * The report, short enough for a comment.
     *
     * @param others names of reports beside it that leave nothing out
     */
    public static String of(AuditReport report, LineLinks links, List<String> others) {
        Audit audit = report.audit();
        List<Section> sections = new ArrayList<>();
        audit.alike()
                .forEach(findings -> sections.add(new Section(
                        sign(findings.get(0).severity()) + " "
                                + findings.get(0).severity().label() + ": "
                                + findings.get(0).rule().label() + " (" + findings.size() + ")",
                        "",
                        findings.stream().map(finding -> row(finding, links)).toList(),
                        "findings",
                        links)));
        PeopleSection.add(audit.people(), links, sections);
        List<Row> notes = audit.notes().stream()
                .map(note -> new Row("- " + Safe.text(note), 1, null))
                .toList();
        if (!notes.isEmpty()) {
            sections.add(new Section("Notes (" + notes.size() + ")", "", notes, "notes", links));
        }
        return Comment.of(head(report), sections, PlanMarkdown.whole(others, "audit"));
    }

    private static String head(AuditReport report) {
        Headline headline = Headline.of(report.audit());
        return "## " + PlanMarkdown.sign(headline.tone()) + " Rolecall audit: " + headline.text() + "\n\n"
                + (report.owner() == null ? "Without files" : "Against the files of " + Safe.code(report.owner()))
                + ", coverage " + report.audit().coverage().label()
                + (report.audit().ignored() > 0 ? ", " + report.audit().ignored() + " ignored by the files" : "")
                + ".\n\n";
    }

    private static Row row(Finding finding, LineLinks links) {
        String source = links.of(finding.source());
        return new Row(
                "- **" + Safe.code(finding.subject()) + "**" + (source.isEmpty() ? "" : " " + source) + ": "
                        + Safe.text(finding.message()) + "\n  _What to do:_ " + Safe.text(finding.fix()),
                1,
                finding.source());
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "🔴";
            case WARNING -> "🟠";
            case NOTE, OFF -> "🔵";
        };
    }
}
