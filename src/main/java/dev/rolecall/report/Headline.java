package dev.rolecall.report;

import dev.rolecall.apply.Outcome;
import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Severity;
import dev.rolecall.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * A report in one line.
 *
 * @param text such as {@code 3 to create, 1 to delete}
 */
public record Headline(Tone tone, String text) {
    /** How it is meant. */
    public enum Tone {
        /** Nothing differs, or all is done. */
        GOOD,
        /** There is something to do. */
        OPEN,
        /** Refused, failed or held back. */
        BAD
    }

    public static Headline of(PlanReport report) {
        Plan plan = report.plan();
        if (!plan.refusals().isEmpty()) {
            return new Headline(Tone.BAD, "Refused: nothing is done");
        } else if (plan.isEmpty()) {
            return new Headline(Tone.GOOD, "Nothing differs: AWS is as the files say");
        } else if (report.outcomes().isEmpty()) {
            return new Headline(Tone.OPEN, planned(plan));
        }
        return done(report.outcomes());
    }

    public static Headline of(Audit audit) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = audit.count(severity);
            if (count > 0) {
                parts.add(count + " " + severity.label() + (count == 1 ? "" : "s"));
            }
        }
        if (parts.isEmpty()) {
            return new Headline(
                    Tone.GOOD,
                    Boolean.TRUE.equals(audit.inSync()) ? "Nothing found: AWS is as the files say" : "Nothing found");
        }
        return new Headline(audit.count(Severity.ERROR) > 0 ? Tone.BAD : Tone.OPEN, String.join(", ", parts));
    }

    private static String planned(Plan plan) {
        List<String> parts = new ArrayList<>();
        plan.counts().forEach((action, count) -> {
            if (count > 0) {
                parts.add(count + " to " + action.label());
            }
        });
        long blocked = plan.changes().stream()
                .filter(change -> change.blocked() != null)
                .count();
        return String.join(", ", parts) + (blocked > 0 ? " (" + blocked + " blocked)" : "");
    }

    private static Headline done(List<Outcome> outcomes) {
        long failed = count(outcomes, Outcome.Result.FAILED);
        long blocked = count(outcomes, Outcome.Result.BLOCKED);
        long done = outcomes.size() - failed - blocked;
        String text = done + (done == 1 ? " change" : " changes") + " done"
                + (failed > 0 ? ", " + failed + " failed" : "") + (blocked > 0 ? ", " + blocked + " blocked" : "");
        return new Headline(failed + blocked > 0 ? Tone.BAD : Tone.GOOD, text);
    }

    private static long count(List<Outcome> outcomes, Outcome.Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
