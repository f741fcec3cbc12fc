package dev.rolecall.report;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings as a table: a header, then a line for each. */
public final class AuditCsv {
    private AuditCsv() {}

    public static List<String> of(Audit audit) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "rule",
                "severity",
                "subject",
                "message",
                "account",
                "permissionSet",
                "principalType",
                "principal",
                "fix",
                "source"));
        audit.findings().forEach(finding -> lines.add(line(finding)));
        return lines;
    }

    private static String line(Finding finding) {
        Principal principal = finding.principal();
        return line(
                finding.rule().label(),
                finding.severity().label(),
                finding.subject(),
                finding.message(),
                finding.account(),
                finding.permissionSet(),
                principal == null ? null : principal.type().name(),
                principal == null ? null : principal.name() == null ? principal.id() : principal.name(),
                finding.fix(),
                finding.source() == null ? null : finding.source().toString());
    }

    private static String line(@Nullable String... fields) {
        return Csv.line(Arrays.asList(fields));
    }
}
