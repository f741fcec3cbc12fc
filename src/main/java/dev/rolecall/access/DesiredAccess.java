package dev.rolecall.access;

import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.Tombstone;
import dev.rolecall.model.User;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the files alone would give, as an estate. */
public final class DesiredAccess {
    private DesiredAccess() {}

    /**
     * Groups of which the files list no members whom the files give something: only AWS knows who gets it.
     *
     * @return by the group's name
     */
    public static SortedMap<String, GroupDefinition> unlisted(DesiredEstate desired, Filter filter) {
        Set<Principal> holders = desired.grants().keySet().stream()
                .map(assignment -> assignment.principal())
                .collect(Collectors.toSet());
        SortedMap<String, GroupDefinition> unlisted =
                new TreeMap<>(desired.definitions().groups());
        unlisted.values()
                .removeIf(definition -> definition.group().members() != null
                        || !filter.group(definition.group().name())
                        || !holders.contains(Principal.group(definition.group().name())));
        return unlisted;
    }

    /**
     * The estate.
     *
     * @param liveMembers of groups of which the files list none, by the name that the files have
     */
    public static Estate estate(DesiredEstate desired, Map<String, SortedSet<String>> liveMembers) {
        Definitions definitions = desired.definitions();
        SortedMap<String, Group> groups = new TreeMap<>();
        SortedSet<String> names = new TreeSet<>(definitions.users().keySet());
        definitions.groups().forEach((name, definition) -> {
            SortedSet<String> members = new TreeSet<>(
                    definition.group().members() == null
                            ? liveMembers.getOrDefault(name, Collections.emptySortedSet())
                            : definition.group().knownMembers());
            members.removeIf(user -> definitions.tombstone(Tombstone.Kind.USER, user) != null);
            names.addAll(members);
            groups.put(name, definition.group().withMembers(members));
        });
        desired.grants().keySet().forEach(assignment -> {
            Principal holder = assignment.principal();
            if (holder.type() == PrincipalType.USER && holder.name() != null) {
                names.add(holder.name());
            }
        });
        SortedMap<String, User> users = new TreeMap<>();
        names.forEach(name -> users.put(name, User.named(name)));
        SortedMap<String, PermissionSet> sets = new TreeMap<>();
        definitions.permissionSets().forEach((name, definition) -> sets.put(name, definition.permissionSet()));
        return new Estate(users, groups, sets, desired.grants().keySet());
    }
}
