package dev.rolecall.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What the files want of this organization at this moment: selectors have become accounts, expired entries are apart.
 *
 * @param grants every wanted assignment and the entry that gives it (of several, the one that lasts longest)
 * @param expired assignments that only expired entries list, with one of them
 * @param policyAccounts the active accounts of policies that have selectors of their own
 * @param notes what a reviewer should know: accounts skipped, selectors that match nothing
 */
public record DesiredEstate(
        Definitions definitions,
        Map<Assignment, AssignmentRule> grants,
        Map<Assignment, AssignmentRule> expired,
        Map<CustomerManagedPolicy, SortedSet<String>> policyAccounts,
        List<String> notes) {

    public DesiredEstate {
        grants = Collections.unmodifiableMap(new HashMap<>(grants));
        expired = Collections.unmodifiableMap(new HashMap<>(expired));
        policyAccounts = Collections.unmodifiableMap(new TreeMap<>(policyAccounts));
        notes = List.copyOf(notes);
    }

    public Settings settings() {
        return definitions.settings();
    }
}
