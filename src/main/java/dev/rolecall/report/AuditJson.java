package dev.rolecall.report;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an audit has found, as the document {@code rolecall.audit/1} (contract 3). */
public final class AuditJson {
    private AuditJson() {}

    /**
     * The document.
     *
     * @param calls sent so far, by service and operation
     */
    public static Map<String, @Nullable Object> of(Audit audit, Map<String, Long> calls) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", "rolecall.audit/1");
        if (audit.inSync() != null) {
            document.put("inSync", audit.inSync());
        }
        document.put("coverage", audit.coverage().label());
        Map<String, Long> summary = new LinkedHashMap<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            summary.put(severity.label(), audit.count(severity));
        }
        summary.put("ignored", (long) audit.ignored());
        document.put("summary", summary);
        document.put(
                "findings", audit.findings().stream().map(AuditJson::finding).toList());
        PeopleJson.add(audit.people(), document);
        document.put("notes", audit.notes());
        document.put("calls", calls);
        return document;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().label());
        json.put("severity", finding.severity().label());
        json.put("subject", finding.subject());
        json.put("message", finding.message());
        if (finding.account() != null) {
            json.put("account", finding.account());
        }
        if (finding.permissionSet() != null) {
            json.put("permissionSet", finding.permissionSet());
        }
        if (finding.principal() != null) {
            json.put("principal", PlanJson.principal(finding.principal()));
        }
        json.put("fix", finding.fix());
        if (finding.source() != null) {
            json.put("source", finding.source().toString());
        }
        return json;
    }
}
