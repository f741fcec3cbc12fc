package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The organization's tree, indexed by parent, with trusted access and delegated administrators. */
final class Organization {

    /** The principal of IAM Identity Center in trusted access and delegation (aws-facts.md section 4). */
    static final String SSO_PRINCIPAL = "sso.amazonaws.com";

    private final OrganizationFacts facts;
    private final NavigableMap<String, Unit> units = new TreeMap<>();
    private final NavigableMap<String, Account> accounts = new TreeMap<>();
    private final Map<String, NavigableSet<String>> unitsOf = new HashMap<>();
    private final Map<String, NavigableSet<String>> accountsOf = new HashMap<>();
    private final Set<String> emails = new HashSet<>();
    private final NavigableMap<String, AccountCreation> creations = new TreeMap<>();
    private final NavigableSet<AccountCreation> openCreations =
            new TreeSet<>(Comparator.comparing(AccountCreation::end).thenComparing(AccountCreation::id));
    private final NavigableMap<String, Instant> serviceAccess = new TreeMap<>();
    private final NavigableMap<String, SortedMap<String, Instant>> delegations = new TreeMap<>();
    private SortedMap<String, String> rootTags = new TreeMap<>();

    Organization(OrganizationFacts facts) {
        this.facts = facts;
    }

    OrganizationFacts facts() {
        return facts;
    }

    SortedMap<String, String> rootTags() {
        return rootTags;
    }

    void tagRoot(SortedMap<String, String> tags) {
        rootTags = new TreeMap<>(tags);
    }

    boolean isManagement(String account) {
        return facts.managementAccount().equals(account);
    }

    NavigableMap<String, Account> accounts() {
        return accounts;
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** Whether an account has the address, in whatever case. */
    boolean hasEmail(String address) {
        return emails.contains(address.toLowerCase(Locale.ROOT));
    }

    void put(Account account) {
        Account before = accounts.put(account.id(), account);
        emails.add(account.email().toLowerCase(Locale.ROOT));
        if (before != null) {
            accountsIn(before.parent()).remove(account.id());
        }
        accountsOf.computeIfAbsent(account.parent(), key -> new TreeSet<>()).add(account.id());
    }

    NavigableMap<String, Unit> units() {
        return units;
    }

    Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    void put(Unit unit) {
        units.put(unit.id(), unit);
        unitsOf.computeIfAbsent(unit.parent(), key -> new TreeSet<>()).add(unit.id());
    }

    void removeUnit(Unit unit) {
        units.remove(unit.id());
        unitsIn(unit.parent()).remove(unit.id());
    }

    boolean isParent(String id) {
        return facts.rootId().equals(id) || units.containsKey(id);
    }

    NavigableSet<String> unitsIn(String parent) {
        return unitsOf.getOrDefault(parent, Collections.emptyNavigableSet());
    }

    NavigableSet<String> accountsIn(String parent) {
        return accountsOf.getOrDefault(parent, Collections.emptyNavigableSet());
    }

    Optional<Unit> unitNamed(String parent, String name) {
        return unitsIn(parent).stream()
                .map(units::get)
                .filter(unit -> unit.name().equals(name))
                .findFirst();
    }

    /** How many units deep the thing is: 0 for the root, 1 for a unit in the root. */
    int depth(String parent) {
        int depth = 0;
        for (Unit unit = units.get(parent); unit != null; unit = units.get(unit.parent())) {
            depth++;
        }
        return depth;
    }

    NavigableMap<String, AccountCreation> creations() {
        return creations;
    }

    void put(AccountCreation creation) {
        creations.put(creation.id(), creation);
        openCreations.add(creation);
    }

    /** Takes out the creations that have ended since last asked. */
    List<AccountCreation> dueCreations(Instant now) {
        List<AccountCreation> due = new ArrayList<>();
        while (!openCreations.isEmpty() && !openCreations.first().end().isAfter(now)) {
            due.add(java.util.Objects.requireNonNull(openCreations.pollFirst()));
        }
        return due;
    }

    NavigableMap<String, Instant> serviceAccess() {
        return serviceAccess;
    }

    /** Account to service principal to the time of delegation. */
    NavigableMap<String, SortedMap<String, Instant>> delegations() {
        return delegations;
    }

    boolean isDelegated(String account, String servicePrincipal) {
        return delegations.getOrDefault(account, Collections.emptySortedMap()).containsKey(servicePrincipal);
    }
}
