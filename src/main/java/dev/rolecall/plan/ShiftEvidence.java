package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentMode;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.PrincipalType;
import java.util.HashMap;
import java.util.Map;

/** What is held and what selectors give, as far as anything can be concluded from it. */
final class ShiftEvidence {
    private final Givers givers;
    private final AssignmentIndex present;
    private final SetScope scope;
    private final boolean usersUnseen;
    private final Map<Gift, Boolean> given = new HashMap<>();

    ShiftEvidence(DesiredEstate desired, LiveEstate live, AssignmentIndex present, SetScope scope) {
        this.givers = new Givers(desired, live.organization());
        this.present = present;
        this.scope = scope;
        this.usersUnseen = live.coverage() == Coverage.GROUPS;
    }

    private record Gift(String label, Givers.Entry entry, Givers.Pair pair) {}

    Givers givers() {
        return givers;
    }

    boolean holds(String account, Givers.Pair pair) {
        return present.contains(new Assignment(account, pair.permissionSet(), pair.principal()));
    }

    /**
     * Whether who holds it holds it by these files. Elsewhere others may have assigned it: on sets that are added to only, and
     * on those that the files adopt just now.
     */
    boolean tells(String permissionSet) {
        PermissionSetDefinition definition = scope.managed().get(permissionSet);
        return definition != null
                && definition.assignments() == AssignmentMode.EXCLUSIVE
                && !scope.adopted().containsKey(permissionSet);
    }

    /** Whether some of what the selector gives was not looked at. */
    boolean unseen(String label) {
        return usersUnseen
                && givers.by(label).stream()
                        .flatMap(entry -> entry.pairs().stream())
                        .anyMatch(pair -> pair.principal().type() == PrincipalType.USER);
    }

    /** Whether the account has all that accounts have by the selector; of a selector without accounts, all that it would give. */
    boolean holdsAllBy(String label, String account) {
        boolean anything = false;
        for (Givers.Entry entry : givers.by(label)) {
            for (Givers.Pair pair : entry.pairs()) {
                // What is cheap is asked first: most accounts lack most.
                boolean held = holds(account, pair);
                if ((!held || !anything) && tells(pair.permissionSet()) && isGiven(label, entry, pair)) {
                    if (!held) {
                        return false;
                    }
                    anything = true;
                }
            }
        }
        return anything;
    }

    private boolean isGiven(String label, Givers.Entry entry, Givers.Pair pair) {
        return given.computeIfAbsent(new Gift(label, entry, pair), gift -> {
            boolean reached = false;
            for (String account : entry.under(label)) {
                if (entry.reachesBy(label, account)) {
                    if (holds(account, pair)) {
                        return true;
                    }
                    reached = true;
                }
            }
            return !reached;
        });
    }
}
