package dev.rolecall.live;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The identity store as it was read: who is behind which id. Groups and users may be read side by side. */
final class Directory {
    private final Handles handles;
    private final SortedMap<String, Group> groups = new TreeMap<>();
    private final SortedMap<String, User> users = new TreeMap<>();
    private final Map<String, String> groupNames = new HashMap<>();
    private final Map<String, String> userNames = new HashMap<>();
    private final Map<PrincipalType, Map<String, Principal>> principals = new EnumMap<>(PrincipalType.class);
    private final List<String> notes = new ArrayList<>();

    Directory(Instance instance) {
        this.handles = new Handles(instance);
    }

    boolean readGroups(LiveSource source, Instance instance) {
        for (IdentifiedGroup group : source.groups(instance)) {
            groups.put(group.group().name(), group.group());
            groupNames.put(group.id(), group.group().name());
            handles.group(group.group().name(), group.id());
            handles.externalId(group.issuer());
        }
        return true;
    }

    boolean readUsers(LiveSource source, Instance instance) {
        for (IdentifiedUser user : source.users(instance)) {
            users.put(user.user().userName(), user.user());
            userNames.put(user.id(), user.user().userName());
            handles.user(user.user().userName(), user.id());
            handles.externalId(user.issuer());
        }
        return true;
    }

    /** Members as they were read, by the group's id. */
    void members(Map<String, List<Membership>> byGroupId) {
        SortedMap<String, List<Membership>> byName = new TreeMap<>();
        byGroupId.forEach((id, members) -> byName.put(Objects.requireNonNull(groupNames.get(id)), members));
        byName.forEach((group, all) -> {
            SortedMap<String, String> members = new TreeMap<>();
            for (Membership membership : all) {
                String user = userNames.get(membership.userId());
                if (user == null) {
                    notes.add("group " + group + " has a member that the list of users does not have ("
                            + membership.userId() + "): left alone");
                } else {
                    members.put(user, membership.id());
                }
            }
            members.forEach((user, id) -> handles.membership(group, user, id));
            groups.computeIfPresent(group, (name, g) -> g.withMembers(new TreeSet<>(members.keySet())));
        });
    }

    Assignment named(AssignmentRow row, Map<String, String> setNames) {
        String set = setNames.getOrDefault(row.permissionSetArn(), row.permissionSetArn());
        Map<String, String> names = row.type() == PrincipalType.GROUP ? groupNames : userNames;
        String name = names.get(row.principalId());
        Principal principal = principals
                .computeIfAbsent(row.type(), type -> new HashMap<>())
                .computeIfAbsent(
                        row.principalId(),
                        id -> name == null ? Principal.orphan(row.type(), id) : new Principal(row.type(), name, null));
        return new Assignment(row.account(), set, principal);
    }

    Estate estate(SortedMap<String, PermissionSet> sets, Set<Assignment> assignments) {
        return new Estate(users, groups, sets, assignments);
    }

    Handles handles() {
        return handles;
    }

    List<String> notes() {
        return notes;
    }

    boolean hasGroup(String id) {
        return groupNames.containsKey(id);
    }

    Collection<String> allGroupIds() {
        return groupNames.keySet();
    }

    Collection<String> allUserIds() {
        return userNames.keySet();
    }

    List<String> groupIds(Collection<String> names) {
        return names.stream().map(handles::groupId).filter(Objects::nonNull).toList();
    }

    List<String> userIds(Collection<String> names) {
        return names.stream().map(handles::userId).filter(Objects::nonNull).toList();
    }
}
