package dev.rolecall.live;

import dev.rolecall.model.Principal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * AWS's ids and ARNs by the names that everything else uses. Only reading fills it and only writing changes it: what a run
 * makes enters here, not the plan. Safe for several threads.
 */
public final class Handles {
    private final Instance instance;
    private final Map<String, String> permissionSets = new ConcurrentHashMap<>();
    private final Map<String, String> groups = new ConcurrentHashMap<>();
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> memberships = new ConcurrentHashMap<>();
    private final Map<String, Integer> externalIds = new ConcurrentHashMap<>();

    public Handles(Instance instance) {
        this.instance = instance;
    }

    public Instance instance() {
        return instance;
    }

    public void permissionSet(String name, String arn) {
        permissionSets.put(name, arn);
    }

    public @Nullable String permissionSetArn(String name) {
        return permissionSets.get(name);
    }

    /** The ARNs of all sets that have a name here. */
    public Set<String> permissionSetArns() {
        return Set.copyOf(permissionSets.values());
    }

    public void group(String name, String id) {
        groups.put(name, id);
    }

    public @Nullable String groupId(String name) {
        return groups.get(name);
    }

    public void renameGroup(String from, String to) {
        String id = groups.remove(from);
        if (id != null) {
            groups.put(to, id);
        }
        Map<String, String> members = memberships.remove(from);
        if (members != null) {
            memberships.put(to, members);
        }
    }

    public void user(String name, String id) {
        users.put(name, id);
    }

    public @Nullable String userId(String name) {
        return users.get(name);
    }

    public void membership(String group, String user, String id) {
        memberships.computeIfAbsent(group, g -> new ConcurrentHashMap<>()).put(user, id);
    }

    public @Nullable String membershipId(String group, String user) {
        return memberships.getOrDefault(group, Map.of()).get(user);
    }

    /** A user or group has an id that this identity provider gave; nothing happens where there is none. */
    void externalId(@Nullable String issuer) {
        if (issuer != null) {
            externalIds.merge(issuer, 1, Integer::sum);
        }
    }

    /** How many users and groups have ids of identity providers, by provider. */
    public SortedMap<String, Integer> externalIds() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(externalIds));
    }

    /** The id that an assignment to this principal carries. */
    public @Nullable String principalId(Principal principal) {
        if (principal.name() == null) {
            return principal.id();
        }
        return switch (principal.type()) {
            case GROUP -> groupId(principal.name());
            case USER -> userId(principal.name());
        };
    }
}
