package dev.rolecall.report.html;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Severity;
import dev.rolecall.report.AuditReport;
import dev.rolecall.report.Headline;
import dev.rolecall.report.Paint;
import dev.rolecall.report.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an audit has found, as a page. */
public final class AuditPage {
    private AuditPage() {}

    /** The page: HTML that asks for nothing from anywhere. */
    public static String of(AuditReport report, Picture picture) {
        Audit audit = report.audit();
        PictureData numbers = new PictureData(picture);
        Headline headline = Headline.of(audit);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("what", "Audit");
        data.put("noun", "finding");
        data.put("time", report.time().toString());
        if (report.owner() != null) {
            data.put("owner", Paint.printable(report.owner()));
        }
        data.put("coverage", audit.coverage().label());
        data.put("tone", headline.tone().name().toLowerCase(Locale.ROOT));
        data.put("headline", headline.text());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            counts.put(severity.label(), audit.count(severity));
        }
        data.put("counts", counts);
        data.put("ignored", audit.ignored());
        data.put("refusals", List.of());
        data.put(
                "items",
                audit.findings().stream().map(finding -> item(finding, numbers)).toList());
        data.put("people", PeopleData.of(audit.people(), numbers));
        data.put("notes", audit.notes().stream().map(Paint::printable).toList());
        data.put("calls", report.calls());
        data.put("picture", numbers.tree());
        return Page.of("Rolecall audit" + (report.owner() == null ? "" : " · " + report.owner()), data);
    }

    private static Map<String, Object> item(Finding finding, PictureData numbers) {
        ReportItem item = new ReportItem(
                        finding.severity().label(), finding.rule().label(), finding.subject())
                .text("message", finding.message())
                .text("fix", finding.fix())
                .text(
                        "source",
                        finding.source() == null ? null : finding.source().toString());
        if (finding.account() != null && finding.permissionSet() != null) {
            item.number("account", numbers.account(finding.account()))
                    .number("set", numbers.permissionSet(finding.permissionSet()));
        }
        return item.tree();
    }
}
