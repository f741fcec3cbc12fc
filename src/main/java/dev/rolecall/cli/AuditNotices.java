package dev.rolecall.cli;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Severity;
import dev.rolecall.job.Notice;
import dev.rolecall.job.NoticeText;
import dev.rolecall.job.Occasion;
import dev.rolecall.job.Particulars;
import dev.rolecall.job.RoundResult;
import dev.rolecall.live.CallFailure;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an audit notifies of: findings that count, and that it could not be made. */
final class AuditNotices {
    private static final String NAME = "audit";

    private final Notices notices;
    private final Clock clock;
    private @Nullable String owner;

    AuditNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Whose files it is about; absent without files. */
    void concern(@Nullable String ownerOfFiles) {
        owner = ownerOfFiles;
    }

    /** Of all findings at least that grave. */
    void found(Audited audited, Severity least) {
        Audit audit = audited.audit();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            if (severity.compareTo(least) >= 0 && audit.count(severity) > 0) {
                counts.put(severity.label(), audit.count(severity));
            }
        }
        long number = counts.values().stream().mapToLong(Long::longValue).sum();
        String words = number
                + (number == 1 ? " finding" : " findings")
                + (Boolean.FALSE.equals(audit.inSync()) ? "; AWS is not as the files say" : "");
        // The gravest come first.
        List<String> first = audit.findings().stream()
                .limit(Math.min(number, NoticeText.MOST_EXAMPLES))
                .map(AuditNotices::text)
                .toList();
        String advice = "Nothing was written. 'rolecall audit' says of each finding what to do"
                + (Boolean.FALSE.equals(audit.inSync())
                        ? "; 'rolecall plan' shows what 'rolecall sync' would bring back."
                        : ".");
        String instance = audited.live().handles().instance().arn();
        notices.tell(new Notice(
                Occasion.DRIFT,
                NAME,
                clock.instant(),
                1,
                "findings",
                words,
                ExitCode.CHANGES.code(),
                null,
                counts,
                List.of(),
                new Particulars(owner, instance, advice, first, number)));
    }

    private static String text(Finding finding) {
        return finding.severity().label() + " " + finding.rule().label() + ": " + finding.subject();
    }

    /** It ended with that, and wrong usage is not the business of whoever is notified. */
    void failed(RuntimeException error) {
        ExitCode exit = error instanceof Stop stop ? stop.exitCode() : ExitCode.FAILED;
        if (exit == ExitCode.USAGE) {
            return;
        }
        RoundResult result = exit == ExitCode.INVALID ? RoundResult.INVALID : RoundResult.FAILED;
        String advice = error instanceof CallFailure failure ? failure.advice() : null;
        notices.tell(new Notice(
                Occasion.TROUBLE,
                NAME,
                clock.instant(),
                1,
                result.label(),
                result.words(),
                exit.code(),
                Faults.inWords(error),
                Map.of(),
                List.of(),
                new Particulars(owner, null, advice, List.of(), 0)));
    }
}
