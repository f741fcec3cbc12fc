package dev.rolecall.cli;

import dev.rolecall.audit.Audit;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * An audit and what it came from.
 *
 * @param live the whole instance
 * @param desired absent without files
 * @param plan absent without files
 */
record Audited(
        LiveEstate live,
        @Nullable DesiredEstate desired,
        @Nullable Plan plan,
        Audit audit) {}
