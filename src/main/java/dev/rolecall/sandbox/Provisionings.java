package dev.rolecall.sandbox;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Which sets are provisioned where, indexed both ways. */
final class Provisionings {

    private final Map<String, NavigableMap<String, Provisioned>> byAccount = new HashMap<>();
    private final NavigableMap<String, NavigableMap<String, Provisioned>> bySet = new TreeMap<>();

    /** By permission set. */
    NavigableMap<String, Provisioned> in(String account) {
        return byAccount.getOrDefault(account, Collections.emptyNavigableMap());
    }

    /** By account. */
    NavigableMap<String, Provisioned> of(String permissionSet) {
        return bySet.getOrDefault(permissionSet, Collections.emptyNavigableMap());
    }

    /** How many accounts have a set. */
    int accounts() {
        return byAccount.size();
    }

    Optional<Provisioned> get(String account, String permissionSet) {
        return Optional.ofNullable(in(account).get(permissionSet));
    }

    void put(Provisioned provisioned) {
        byAccount
                .computeIfAbsent(provisioned.account(), key -> new TreeMap<>())
                .put(provisioned.permissionSet(), provisioned);
        bySet.computeIfAbsent(provisioned.permissionSet(), key -> new TreeMap<>())
                .put(provisioned.account(), provisioned);
    }

    void remove(Provisioned provisioned) {
        byAccount.computeIfPresent(provisioned.account(), (account, sets) -> {
            sets.remove(provisioned.permissionSet());
            return sets.isEmpty() ? null : sets;
        });
        bySet.getOrDefault(provisioned.permissionSet(), new TreeMap<>()).remove(provisioned.account());
    }

    void forEach(Consumer<Provisioned> visitor) {
        bySet.values().forEach(accounts -> accounts.values().forEach(visitor));
    }
}
