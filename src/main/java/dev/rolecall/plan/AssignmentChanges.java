package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentMode;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is to get which set where, and who is to lose it. */
final class AssignmentChanges {
    private final DesiredEstate desired;
    private final LiveEstate live;
    private final AssignmentIndex present;
    private final SetScope scope;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> notes;

    private AssignmentChanges(
            DesiredEstate desired, LiveEstate live, AssignmentIndex present, SetScope scope, List<String> notes) {
        this.desired = desired;
        this.live = live;
        this.present = present;
        this.scope = scope;
        this.notes = notes;
    }

    static List<Change> of(
            DesiredEstate desired, LiveEstate live, AssignmentIndex present, SetScope scope, List<String> notes) {
        AssignmentChanges assignments = new AssignmentChanges(desired, live, present, scope, notes);
        assignments.gained();
        assignments.lost();
        return assignments.changes;
    }

    private void gained() {
        int unseen = 0;
        for (Map.Entry<Assignment, AssignmentRule> grant : desired.grants().entrySet()) {
            Assignment wanted = grant.getKey();
            if (!scope.managed().containsKey(wanted.permissionSet()) || present.contains(wanted) || outside(wanted)) {
                continue;
            }
            if (live.coverage() == Coverage.GROUPS && wanted.principal().type() == PrincipalType.USER) {
                unseen++;
                continue;
            }
            AssignmentRule rule = grant.getValue();
            dev.rolecall.model.Account account = live.organization().account(wanted.account());
            changes.add(new Change.OfAssignment(
                    Action.CREATE,
                    wanted,
                    account == null ? null : account.name(),
                    rule.expires(),
                    rule.reason(),
                    Why.asked(rule.source())));
        }
        if (unseen > 0) {
            notes.add("coverage is groups: " + unseen + " assignments of users in the files were neither compared"
                    + " nor made");
        }
    }

    private void lost() {
        for (String set : present.sets()) {
            PermissionSetDefinition definition = scope.managed().get(set);
            if (scope.doomed().contains(set)) {
                Tombstone tombstone = desired.definitions().tombstone(Tombstone.Kind.PERMISSION_SET, set);
                Why why = tombstone == null ? Why.ABSENCE : Why.asked(tombstone.source());
                present.of(set).stream().filter(this::reachable).forEach(held -> remove(held, why));
            } else if (definition != null) {
                present.of(set).stream()
                        .filter(held -> !desired.grants().containsKey(held) && reachable(held))
                        .forEach(held -> lost(held, definition.assignments()));
            }
        }
    }

    private void lost(Assignment held, AssignmentMode mode) {
        Tombstone burial = burial(held.principal());
        AssignmentRule expired = desired.expired().get(held);
        if (burial != null) {
            remove(held, Why.asked(burial.source()));
        } else if (expired != null) {
            remove(held, Why.asked(expired.source()));
        } else if (mode == AssignmentMode.EXCLUSIVE && !keptOrphan(held)) {
            remove(held, Why.ABSENCE);
        }
    }

    private boolean reachable(Assignment assignment) {
        return !outside(assignment) && live.organization().active(assignment.account());
    }

    private void remove(Assignment assignment, Why why) {
        changes.add(Change.OfAssignment.of(
                Action.DELETE, assignment, live.organization().account(assignment.account()), why));
    }

    private boolean keptOrphan(Assignment assignment) {
        return assignment.principal().isOrphan() && desired.settings().orphans() == Settings.Orphans.KEEP;
    }

    private boolean outside(Assignment assignment) {
        return desired.settings().managementAccount() == Settings.ManagementAccount.IGNORE
                && live.organization().isManagement(assignment.account());
    }

    private @Nullable Tombstone burial(Principal principal) {
        if (principal.name() == null || desired.settings().identitySource() == Settings.IdentitySource.EXTERNAL) {
            return null;
        }
        Tombstone.Kind kind = principal.type() == PrincipalType.GROUP ? Tombstone.Kind.GROUP : Tombstone.Kind.USER;
        return desired.definitions().tombstone(kind, principal.name());
    }
}
