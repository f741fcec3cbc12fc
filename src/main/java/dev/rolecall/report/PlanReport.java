package dev.rolecall.report;

import dev.rolecall.apply.Outcome;
import dev.rolecall.plan.Plan;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan and what became of it: what a report tells, whatever its form.
 *
 * @param command {@code plan}, {@code apply} or {@code sync}
 * @param time when the report was made
 * @param owner whose files these are
 * @param outcomes one for each change in the plan's order; none where nothing was tried
 * @param calls sent so far, by service and operation
 */
public record PlanReport(
        String command, Instant time, String owner, Plan plan, List<Outcome> outcomes, Map<String, Long> calls) {

    public PlanReport {
        outcomes = List.copyOf(outcomes);
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
    }
}
