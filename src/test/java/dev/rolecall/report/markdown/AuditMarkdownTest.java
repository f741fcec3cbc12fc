package dev.rolecall.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Rule;
import dev.rolecall.audit.Severity;
import dev.rolecall.model.Coverage;
import dev.rolecall.report.AuditReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Findings in a pull request's comment. */
class AuditMarkdownTest {
    private static Finding finding(Severity severity, String set) {
        return new Finding(Rule.CHANGED_PERMISSION_SET, severity, set, "it differs", null, set, null, "mend it", null);
    }

    @Test
    void aRuleThatIsOnlyANoteOnSomeIsToldTwice() {
        Audit audit = new Audit(
                Coverage.COMPLETE,
                false,
                List.of(finding(Severity.ERROR, "Ours"), finding(Severity.NOTE, "Protected")),
                0,
                List.of(),
                List.of());

        String text = AuditMarkdown.of(
                new AuditReport(Instant.EPOCH, "platform", null, audit, Map.of()), LineLinks.RELATIVE, List.of());

        assertThat(text)
                .contains("🔴 error: changed-permission-set (1)", "🔵 note: changed-permission-set (1)")
                .doesNotContain("(2)");
    }
}
