package dev.rolecall.imports;

import dev.rolecall.model.Settings;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What files a landing zone is to begin with.
 *
 * @param settings what the files' {@code rolecall:} block begins from: owner, instance, limits
 * @param guessIdentitySource whether who keeps users and groups is guessed from them
 * @param adopt whether Control Tower's own groups and sets are written out, to be kept by these files
 * @param core paths of the OUs that hold Control Tower's shared accounts
 * @param definedSets permission sets that files which are there already define
 * @param definedGroups groups that they define or refer to
 * @param present files that are there, which stay as they are
 * @param refused sets that the files can't hold, found out by an earlier attempt, each with the reason
 */
public record StarterRequest(
        Settings settings,
        boolean guessIdentitySource,
        boolean adopt,
        SortedSet<String> core,
        Set<String> definedSets,
        Set<String> definedGroups,
        Set<String> present,
        Map<String, String> refused) {

    public StarterRequest {
        core = Collections.unmodifiableSortedSet(new TreeSet<>(core));
        definedSets = Set.copyOf(definedSets);
        definedGroups = Set.copyOf(definedGroups);
        present = Set.copyOf(present);
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    }

    /** The same, with more sets that the files can't hold. */
    public StarterRequest refusing(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(refused);
        all.putAll(others);
        return new StarterRequest(settings, guessIdentitySource, adopt, core, definedSets, definedGroups, present, all);
    }
}
