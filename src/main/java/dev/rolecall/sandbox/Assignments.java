package dev.rolecall.sandbox;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All account assignments, indexed by account and set, and by principal. They behave as a set (aws-facts.md section 5). */
final class Assignments {

    /** {@code account set} to principal to assignment. */
    private final NavigableMap<String, NavigableMap<String, Assignment>> byPlace = new TreeMap<>();

    private final Map<String, NavigableMap<String, Assignment>> byPrincipal = new HashMap<>();
    private final Map<String, Integer> countBySet = new HashMap<>();
    private int size;

    /** Adds one, unless it is there. */
    void add(Assignment assignment) {
        Assignment before = byPlace.computeIfAbsent(assignment.placeKey(), key -> new TreeMap<>())
                .put(assignment.principalKey(), assignment);
        if (before == null) {
            byPrincipal
                    .computeIfAbsent(assignment.principalKey(), key -> new TreeMap<>())
                    .put(assignment.placeKey(), assignment);
            countBySet.merge(assignment.permissionSet(), 1, Integer::sum);
            size++;
        }
    }

    boolean has(Assignment assignment) {
        return at(assignment.placeKey()).containsKey(assignment.principalKey());
    }

    void remove(Assignment assignment) {
        NavigableMap<String, Assignment> place = byPlace.get(assignment.placeKey());
        if (place == null || place.remove(assignment.principalKey()) == null) {
            return;
        }
        if (place.isEmpty()) {
            byPlace.remove(assignment.placeKey());
        }
        NavigableMap<String, Assignment> principal = byPrincipal.get(assignment.principalKey());
        if (principal != null) {
            principal.remove(assignment.placeKey());
            if (principal.isEmpty()) {
                byPrincipal.remove(assignment.principalKey());
            }
        }
        countBySet.merge(assignment.permissionSet(), -1, Integer::sum);
        size--;
    }

    /** The assignments of one account and set, by principal. */
    NavigableMap<String, Assignment> of(String account, String permissionSet) {
        return at(account + ' ' + permissionSet);
    }

    private NavigableMap<String, Assignment> at(String placeKey) {
        return byPlace.getOrDefault(placeKey, Collections.emptyNavigableMap());
    }

    /** The assignments of one principal, by account and set. */
    NavigableMap<String, Assignment> of(String principalKey) {
        return byPrincipal.getOrDefault(principalKey, Collections.emptyNavigableMap());
    }

    int size() {
        return size;
    }

    int countOf(String permissionSet) {
        return countBySet.getOrDefault(permissionSet, 0);
    }

    void forEach(Consumer<Assignment> visitor) {
        byPlace.values().forEach(place -> place.values().forEach(visitor));
    }
}
