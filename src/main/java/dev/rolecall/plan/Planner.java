package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares what the files want with what AWS has. The same two always give the same plan, whatever order they came in. */
public final class Planner {
    private Planner() {}

    /**
     * Plans.
     *
     * @param only what a targeted run is about
     * @param allowance what this run may do beyond the guards
     */
    public static Plan plan(DesiredEstate desired, LiveEstate read, Only only, Allowance allowance) {
        return plan(desired, read, only, allowance, change -> true);
    }

    /**
     * Plans, and keeps of the changes only those that are chosen; people, guards and fingerprint are of these alone.
     *
     * @param chosen asked once for each change
     */
    public static Plan plan(
            DesiredEstate desired, LiveEstate read, Only only, Allowance allowance, Predicate<Change> chosen) {
        Renames renames = new Renames(desired.definitions(), read);
        LiveEstate live = renames.applied(read);
        Protection protection = new Protection(desired.settings().guards().protect());
        SetScope scope = new SetScope(desired, live, protection);

        AssignmentIndex assignments = new AssignmentIndex(live.estate().assignments());

        List<String> notes = new ArrayList<>(desired.notes());
        List<Change> changes = new ArrayList<>();
        changes.addAll(IdentityChanges.of(desired.definitions(), live, renames));
        changes.addAll(SetChanges.of(desired, live, assignments, scope));
        changes.addAll(AssignmentChanges.of(desired, live, assignments, scope, notes));
        PolicyTargets targets = PolicyTargets.of(desired, live);
        PolicyChanges policies = PolicyChanges.of(desired, live, targets);
        changes.addAll(policies.changes());
        changes.removeIf(change -> !wanted(change, only));
        changes.addAll(ProvisioningChanges.of(desired.settings(), live, assignments, scope, changes, notes, only));
        changes = new ArrayList<>(Prerequisites.heldBack(
                changes, read, desired.definitions(), scope.adopted().keySet()));
        changes = AwsPolicyNeeds.heldBack(changes, live.policies().aws(), notes);
        changes = PolicyNeeds.heldBack(changes, live, assignments, targets, notes);
        changes = new ArrayList<>(
                CallerReach.applied(BuriedPrincipals.heldBack(changes, assignments, live.organization()), live));
        changes = new ArrayList<>(PolicyNeeds.kept(changes, live, assignments, targets));
        changes.removeIf(chosen.negate());
        AccountShifts shifts = AccountShifts.of(desired, live, assignments, scope, changes);
        changes = Order.sorted(shifts.explained(changes));

        People people = new People(live.estate().groups().values(), assignments, changes);
        AdministratorSets administrators = AdministratorSets.of(live, changes);
        List<PersonImpact> impacts = PeopleImpacts.of(people, administrators, live.organization());
        List<Refusal> refusals = new ArrayList<>(protection.refusals(changes));
        refusals.addAll(BuriedPrincipals.refusals(changes, live));
        refusals.addAll(
                RemovalsGuard.refusals(desired.definitions(), live, assignments, scope, policies, changes, allowance));
        refusals.addAll(GrantsGuard.refusals(desired.settings(), administrators, people, allowance));
        refusals.addAll(BreakGlassGuard.refusals(desired.settings(), people, changes));
        refusals.addAll(OwnAccessGuard.refusals(live.caller(), changes, impacts));
        desired.definitions().warnings().forEach(warning -> notes.add(warning.toString()));
        notes.addAll(FeltChanges.notes(people, changes));
        notes.addAll(policies.notes());
        notes.addAll(live.notes());
        notes.addAll(renames.notes());
        notes.addAll(scope.notes());
        List<Problem> problems = Stream.concat(scope.problems().stream(), policies.problems().stream())
                .sorted()
                .toList();
        return new Plan(
                live.coverage(),
                changes,
                impacts,
                shifts.accounts(),
                problems,
                refusals,
                List.copyOf(new TreeSet<>(notes)),
                Fingerprint.of(changes));
    }

    private static boolean wanted(Change change, Only only) {
        if (change instanceof Change.OfUser) {
            return only.wantsUsers();
        } else if (change instanceof Change.OfGroup group) {
            return only.wantsGroup(group.name());
        } else if (change instanceof Change.OfMembership membership) {
            return only.wantsGroup(membership.group());
        } else if (change instanceof Change.OfPermissionSet set) {
            return only.wantsSet(set.name());
        } else if (change instanceof Change.OfOwner owner) {
            return only.wantsSet(owner.permissionSet());
        } else if (change instanceof Change.OfPolicy policy) {
            return only.wantsPolicy(policy.place().id());
        } else if (change instanceof Change.OfPolicyOwner owner) {
            return only.wantsPolicy(owner.place().id());
        } else if (change instanceof Change.OfAssignment assignment) {
            return only.wantsAssignment(assignment.assignment());
        }
        return true;
    }
}
