package dev.rolecall.report;

import dev.rolecall.apply.Outcome;
import dev.rolecall.apply.Outcome.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of a plan: what did not work first, with its reason, then the sum. */
public final class OutcomeText {
    private OutcomeText() {}

    public static List<String> of(List<Outcome> outcomes, Paint paint) {
        List<String> lines = new ArrayList<>();
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (Outcome outcome : outcomes) {
            counts.merge(outcome.result(), 1, Integer::sum);
            if (!outcome.succeeded()) {
                String what = outcome.change().action().label() + " "
                        + outcome.change().kind().label() + " "
                        + outcome.change().subject();
                String label = outcome.result().label() + ":";
                lines.add((outcome.result() == Result.FAILED ? paint.red(label) : paint.yellow(label)) + " "
                        + Paint.printable(what));
                lines.add("    " + Paint.printable(String.valueOf(outcome.error())));
            }
        }
        int already = counts.getOrDefault(Result.ALREADY, 0);
        int failed = counts.getOrDefault(Result.FAILED, 0);
        int blocked = counts.getOrDefault(Result.BLOCKED, 0);
        String sum = counts.getOrDefault(Result.DONE, 0) + " done"
                + (already > 0 ? ", " + already + " found done already" : "")
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (blocked > 0 ? ", " + blocked + " blocked" : "")
                + " of " + outcomes.size() + " changes.";
        String next = failed > 0
                ? " Running it again goes on."
                : blocked > 0 ? " What is blocked waits for what it names; then run it again." : "";
        lines.add((failed + blocked == 0 ? paint.green(sum) : paint.red(sum)) + next);
        return lines;
    }
}
