package dev.rolecall.cli;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;

/**
 * A plan and what it came from.
 *
 * @param only what a targeted run is about, as it was understood here
 */
record Prepared(Definitions definitions, DesiredEstate desired, LiveEstate live, Only only, Plan plan) {
    Prepared withPlan(Plan other) {
        return new Prepared(definitions, desired, live, only, other);
    }
}
