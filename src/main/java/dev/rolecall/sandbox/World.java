package dev.rolecall.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The whole state, live and indexed. Whoever touches it holds the sandbox's one lock. */
final class World {

    private final Clock clock;
    private final Behaviour behaviour;
    private final Ids ids;
    private final Organization organization;
    private final List<Instance> instances = new ArrayList<>();
    private final NavigableMap<String, Instance> accountInstances = new TreeMap<>();
    private final Directory directory = new Directory();
    private final PermissionSets permissionSets = new PermissionSets();
    private final Assignments assignments = new Assignments();
    private final Provisionings provisionings = new Provisionings();
    private final Requests requests = new Requests();
    private final NavigableMap<String, AccountIam> iam = new TreeMap<>();

    World(Clock clock, Behaviour behaviour, Ids ids, OrganizationFacts organization) {
        this.clock = clock;
        this.behaviour = behaviour;
        this.ids = ids;
        this.organization = new Organization(organization);
    }

    /** AWS keeps times to the millisecond. */
    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    Behaviour behaviour() {
        return behaviour;
    }

    Ids ids() {
        return ids;
    }

    Organization organization() {
        return organization;
    }

    /** The organization's own, to which everything belongs; empty where there is none. */
    List<Instance> instances() {
        return instances;
    }

    /** The instances of single accounts, by the account that owns them: one each (model of CreateInstance). */
    NavigableMap<String, Instance> accountInstances() {
        return accountInstances;
    }

    Directory directory() {
        return directory;
    }

    PermissionSets permissionSets() {
        return permissionSets;
    }

    Assignments assignments() {
        return assignments;
    }

    Provisionings provisionings() {
        return provisionings;
    }

    Requests requests() {
        return requests;
    }

    /** The IAM of the account, made when first asked for. */
    AccountIam iam(String account) {
        return iam.computeIfAbsent(account, AccountIam::new);
    }

    NavigableMap<String, AccountIam> iams() {
        return iam;
    }
}
