package dev.rolecall.sandbox;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.ExternalId;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.User;

/** The identity store: users, groups and memberships, indexed by everything that identitystore can look them up by. */
final class Directory {

    private final NavigableMap<String, User> users = new TreeMap<>();
    private final NavigableMap<String, Group> groups = new TreeMap<>();
    private final NavigableMap<String, GroupMembership> memberships = new TreeMap<>();
    private final Map<String, String> userByName = new HashMap<>();
    private final Map<String, String> userByEmail = new HashMap<>();
    private final Map<String, String> groupByName = new HashMap<>();
    private final Map<String, String> byExternalId = new HashMap<>();
    /** Group to user to membership, and the other way round. */
    private final Map<String, NavigableMap<String, String>> ofGroup = new HashMap<>();

    private final Map<String, NavigableMap<String, String>> ofUser = new HashMap<>();

    NavigableMap<String, User> users() {
        return users;
    }

    NavigableMap<String, Group> groups() {
        return groups;
    }

    NavigableMap<String, GroupMembership> memberships() {
        return memberships;
    }

    Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    Optional<Group> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    Optional<User> userNamed(String name) {
        return Optional.ofNullable(userByName.get(name)).map(users::get);
    }

    Optional<User> userWithEmail(String address) {
        return Optional.ofNullable(userByEmail.get(address)).map(users::get);
    }

    Optional<Group> groupNamed(String name) {
        return Optional.ofNullable(groupByName.get(name)).map(groups::get);
    }

    /** The id of the user or group that carries the external id. */
    Optional<String> withExternalId(String kind, String issuer, String id) {
        return Optional.ofNullable(byExternalId.get(externalKey(kind, issuer, id)));
    }

    boolean has(String principalType, String id) {
        return principalType.equals("USER") ? users.containsKey(id) : groups.containsKey(id);
    }

    /** The address whose uniqueness the identity store holds (aws-facts.md section 3): the primary one. */
    static Optional<String> primaryEmail(User user) {
        return user.emails().stream()
                .filter(email -> Boolean.TRUE.equals(email.primary()))
                .map(Email::value)
                .findFirst();
    }

    void put(User user) {
        User before = users.put(user.userId(), user);
        if (before != null) {
            forget(before);
        }
        userByName.put(user.userName(), user.userId());
        primaryEmail(user).ifPresent(address -> userByEmail.put(address, user.userId()));
        user.externalIds().forEach(id -> byExternalId.put(externalKey("USER", id), user.userId()));
    }

    private void forget(User user) {
        userByName.remove(user.userName(), user.userId());
        primaryEmail(user).ifPresent(address -> userByEmail.remove(address, user.userId()));
        user.externalIds().forEach(id -> byExternalId.remove(externalKey("USER", id)));
    }

    void put(Group group) {
        Group before = groups.put(group.groupId(), group);
        if (before != null) {
            groupByName.remove(before.displayName(), before.groupId());
        }
        groupByName.put(group.displayName(), group.groupId());
        group.externalIds().forEach(id -> byExternalId.put(externalKey("GROUP", id), group.groupId()));
    }

    void put(GroupMembership membership) {
        String user = membership.memberId().userId();
        memberships.put(membership.membershipId(), membership);
        ofGroup.computeIfAbsent(membership.groupId(), key -> new TreeMap<>()).put(user, membership.membershipId());
        ofUser.computeIfAbsent(user, key -> new TreeMap<>()).put(membership.groupId(), membership.membershipId());
    }

    void removeUser(User user) {
        members(ofUser, user.userId()).forEach(this::removeMembership);
        users.remove(user.userId());
        forget(user);
    }

    void removeGroup(Group group) {
        members(ofGroup, group.groupId()).forEach(this::removeMembership);
        groups.remove(group.groupId());
        groupByName.remove(group.displayName(), group.groupId());
        group.externalIds().forEach(id -> byExternalId.remove(externalKey("GROUP", id)));
    }

    void removeMembership(String id) {
        GroupMembership membership = memberships.remove(id);
        if (membership != null) {
            ofGroup.getOrDefault(membership.groupId(), new TreeMap<>())
                    .remove(membership.memberId().userId());
            ofUser.getOrDefault(membership.memberId().userId(), new TreeMap<>()).remove(membership.groupId());
        }
    }

    /** The users of a group, each with its membership. */
    NavigableMap<String, String> membersOf(String group) {
        return ofGroup.getOrDefault(group, Collections.emptyNavigableMap());
    }

    /** The groups of a user, each with its membership. */
    NavigableMap<String, String> groupsOf(String user) {
        return ofUser.getOrDefault(user, Collections.emptyNavigableMap());
    }

    NavigableSet<String> groupIdsOf(String user) {
        return groupsOf(user).navigableKeySet();
    }

    private static Collection<String> members(Map<String, NavigableMap<String, String>> index, String id) {
        NavigableMap<String, String> memberships = index.remove(id);
        return memberships == null ? new TreeSet<>() : new TreeSet<>(memberships.values());
    }

    private static String externalKey(String kind, ExternalId id) {
        return externalKey(kind, id.issuer(), id.id());
    }

    private static String externalKey(String kind, String issuer, String id) {
        return kind + '\n' + issuer + '\n' + id;
    }
}
