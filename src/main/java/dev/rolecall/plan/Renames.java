package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.PrincipalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups that keep their id, members and assignments under a new name. What AWS has is seen as if it were renamed already,
 * so that nothing else needs to know.
 */
final class Renames {
    private final Map<String, String> oldToNew = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    Renames(Definitions definitions, LiveEstate live) {
        Map<String, Group> groups = live.estate().groups();
        for (GroupDefinition definition : definitions.groups().values()) {
            String old = definition.previously();
            String name = definition.group().name();
            if (old == null || !groups.containsKey(old)) {
                continue;
            }
            if (groups.containsKey(name)) {
                notes.add("group " + name + " is there, and so is " + old + ", which 'previously' says it was: " + old
                        + " is not renamed");
            } else {
                oldToNew.put(old, name);
            }
        }
    }

    List<String> notes() {
        return notes;
    }

    /** The live name of a group that the rest of the plan knows by its new name. */
    String liveName(String name) {
        return oldToNew.entrySet().stream()
                .filter(rename -> rename.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    LiveEstate applied(LiveEstate live) {
        if (oldToNew.isEmpty()) {
            return live;
        }
        Estate estate = live.estate();
        Map<String, Group> groups = new TreeMap<>();
        estate.groups().forEach((name, group) -> {
            String now = oldToNew.getOrDefault(name, name);
            groups.put(now, group.withName(now));
        });
        List<Assignment> assignments =
                estate.assignments().stream().map(this::renamed).toList();
        return live.withEstate(estate.withGroups(groups).withAssignments(assignments));
    }

    private Assignment renamed(Assignment assignment) {
        String name = assignment.principal().name();
        if (assignment.principal().type() != PrincipalType.GROUP || name == null || !oldToNew.containsKey(name)) {
            return assignment;
        }
        return assignment.withPrincipal(dev.rolecall.model.Principal.group(oldToNew.getOrDefault(name, name)));
    }
}
