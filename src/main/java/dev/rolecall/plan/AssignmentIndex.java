package dev.rolecall.plan;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assignments by set and by holder. There may be a million of them: they are gone through once here, so that whoever asks
 * about one set or one holder need not go through them again.
 */
final class AssignmentIndex {
    private final Set<Assignment> all;
    private final Map<String, List<Assignment>> bySet = new HashMap<>();
    private @Nullable Map<Principal, List<Assignment>> byHolder;

    AssignmentIndex(Set<Assignment> all) {
        this.all = all;
        for (Assignment assignment : all) {
            bySet.computeIfAbsent(assignment.permissionSet(), set -> new ArrayList<>())
                    .add(assignment);
        }
    }

    boolean contains(Assignment assignment) {
        return all.contains(assignment);
    }

    /** Names of the sets that anybody holds, in no order. */
    Collection<String> sets() {
        return bySet.keySet();
    }

    /** Who holds a set where, in no order. */
    List<Assignment> of(String permissionSet) {
        return bySet.getOrDefault(permissionSet, List.of());
    }

    /** What somebody holds where, in no order; what he holds as a member of a group is the group's. */
    List<Assignment> of(Principal holder) {
        // Many plans ask this of nobody.
        if (byHolder == null) {
            byHolder = new HashMap<>();
            for (Assignment assignment : all) {
                byHolder.computeIfAbsent(assignment.principal(), principal -> new ArrayList<>())
                        .add(assignment);
            }
        }
        return byHolder.getOrDefault(holder, List.of());
    }
}
