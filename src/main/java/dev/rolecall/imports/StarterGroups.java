package dev.rolecall.imports;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Group;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** How the files speak of a group: what exists is only referred to, and none is made where an identity provider makes them. */
final class StarterGroups {
    private final LiveEstate live;
    private final StarterRequest request;
    private final boolean external;
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedSet<String> present = new TreeSet<>();

    StarterGroups(LiveEstate live, StarterRequest request, boolean external) {
        this.live = live;
        this.request = request;
        this.external = external;
    }

    /** Whether entries may name it: it is there, or a plan makes it. */
    boolean usable(JobFunction.Team team) {
        boolean there = live.estate().groups().containsKey(team.name());
        if (external && !there) {
            missing.add(team.name());
        } else if (there && !request.definedGroups().contains(team.name())) {
            present.add(team.name());
        }
        return there || !external;
    }

    Map<String, Object> item(JobFunction.Team team) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", team.name());
        if (!external && live.estate().groups().get(team.name()) == null) {
            item.put("description", team.description());
        }
        return item;
    }

    /** What is worth saying above the group. */
    String remark(JobFunction.Team team) {
        Group group = live.estate().groups().get(team.name());
        if (group != null) {
            int members = group.members() == null ? 0 : group.members().size();
            return "It is there already, with " + Wording.count(members, "member")
                    + ", so it is only referred to: without other keys nothing of it is managed here.";
        }
        return external
                ? "The identity provider makes and fills it."
                : "List its members (members: [ana@example.com]) to have exactly these; without the key they are not managed here.";
    }

    boolean external() {
        return external;
    }

    /** Groups that the identity provider has to push first. */
    SortedSet<String> missing() {
        return missing;
    }

    /** Groups that are there and get what the files give. */
    SortedSet<String> present() {
        return present;
    }
}
