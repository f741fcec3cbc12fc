package dev.rolecall.audit;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.LiveRoles;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Goes through all rules. The same input gives the same findings, in the same order. */
public final class Auditor {
    private Auditor() {}

    /**
     * Drift and hygiene.
     *
     * @param live the whole instance
     * @param plan what a plan of these files would do, without problems: drift is what it would change
     * @param roles absent where nobody asked for those in the accounts
     * @param now by which entries of {@code ignore} end and assignments expire
     */
    public static Audit audit(
            DesiredEstate desired, LiveEstate live, Plan plan, @Nullable LiveRoles roles, Instant now) {
        return audit(new Evidence(live, desired, plan, roles, now));
    }

    /** Hygiene alone: without files there is nothing to differ from. */
    public static Audit audit(LiveEstate live, @Nullable LiveRoles roles, Instant now) {
        return audit(new Evidence(live, null, null, roles, now));
    }

    /** By permission set and account, which roles an audit compares with their set: what they may do has to be read then. */
    public static BiPredicate<String, String> comparedRoles(LiveEstate live) {
        return new RolePlaces(live)::compares;
    }

    private static Audit audit(Evidence evidence) {
        Sight sight =
                new Sight(evidence.live(), evidence.roles(), evidence.settings().ownership());
        Findings findings = new Findings(new Severities(evidence.settings()), sight);
        Plan plan = evidence.plan();
        if (plan != null) {
            Drift.find(evidence, findings, plan);
        }
        AssignmentHygiene.find(evidence, findings);
        SetHygiene.find(evidence, findings);
        GroupHygiene.find(evidence, findings);
        BreakGlass.find(evidence, findings);
        LiveRoles roles = evidence.roles();
        if (roles != null) {
            RoleDrift.find(evidence, findings, roles);
        }
        Ignores ignores =
                new Ignores(findings.sorted(), evidence.settings().ignore(), evidence.now(), findings::wantsAll);
        List<String> notes = new ArrayList<>(plan == null ? evidence.live().notes() : plan.notes());
        notes.addAll(sight.notes());
        if (roles != null) {
            notes.addAll(RoleDrift.notes(evidence, roles));
        }
        if (evidence.ignoresManagement()) {
            notes.add("managementAccount: ignore: assignments in the management account, and permission sets that are"
                    + " provisioned there, were not looked at");
        }
        notes.addAll(refusals(plan));
        notes.addAll(ignores.notes());
        return new Audit(
                evidence.live().coverage(),
                plan == null ? null : plan.isEmpty(),
                ignores.left(),
                ignores.ignored(),
                plan == null ? List.of() : plan.people(),
                List.copyOf(new TreeSet<>(notes)));
    }

    /** What stands in the way of mending it all at once. */
    private static List<String> refusals(@Nullable Plan plan) {
        return plan == null
                ? List.of()
                : plan.refusals().stream()
                        .map(refusal ->
                                "a plan would be refused by guard " + refusal.guard() + ": " + refusal.message())
                        .toList();
    }
}
