package dev.rolecall.live;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Estate;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What AWS has, as far as it was read.
 *
 * @param estate all users and groups; sets, whole, with their assignments. Of the whole instance: all groups' members, all
 *     sets. For a plan: members where they matter, sets that the files own, define or bury
 * @param owners every permission set of the instance and its owner, if it has one; sets alone where tags were not read
 * @param provisioned per set of the estate; whole where the coverage is complete and where the set is to be changed or
 *     removed, else as far as its stale roles go
 * @param elsewhere assignments that buried groups and users hold on sets outside the estate; none of the whole instance,
 *     which is all estate
 * @param policies in the accounts; nothing was seen of them where no plan asked
 * @param unsupported what this endpoint can't tell
 */
public record LiveEstate(
        Caller caller,
        OrganizationTree organization,
        Estate estate,
        SortedMap<String, Optional<String>> owners,
        Map<String, Provisioned> provisioned,
        Set<Assignment> elsewhere,
        AccountPolicies policies,
        Set<Part> unsupported,
        Coverage coverage,
        List<String> notes,
        Handles handles) {

    public LiveEstate {
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        provisioned = Collections.unmodifiableMap(new TreeMap<>(provisioned));
        elsewhere = Set.copyOf(elsewhere);
        unsupported = Set.copyOf(unsupported);
        notes = List.copyOf(notes);
    }

    /** The same of which the accounts themselves were not looked at. */
    public LiveEstate(
            Caller caller,
            OrganizationTree organization,
            Estate estate,
            SortedMap<String, Optional<String>> owners,
            Map<String, Provisioned> provisioned,
            Set<Assignment> elsewhere,
            Set<Part> unsupported,
            Coverage coverage,
            List<String> notes,
            Handles handles) {
        this(
                caller,
                organization,
                estate,
                owners,
                provisioned,
                elsewhere,
                AccountPolicies.UNSEEN,
                unsupported,
                coverage,
                notes,
                handles);
    }

    public LiveEstate withEstate(Estate other) {
        return new LiveEstate(
                caller,
                organization,
                other,
                owners,
                provisioned,
                elsewhere,
                policies,
                unsupported,
                coverage,
                notes,
                handles);
    }

    public LiveEstate withPolicies(AccountPolicies seen) {
        return new LiveEstate(
                caller,
                organization,
                estate,
                owners,
                provisioned,
                elsewhere,
                seen,
                unsupported,
                coverage,
                notes,
                handles);
    }

    /** What a reading for these files alone would have seen of it: a plan on that is the plan on this. */
    public LiveEstate within(ReadScope plan) {
        Predicate<String> ours = set ->
                plan.isOurs(set, owners.getOrDefault(set, Optional.empty()).orElse(null));
        SortedMap<String, PermissionSet> sets = new TreeMap<>(estate.permissionSets());
        sets.keySet().removeIf(ours.negate());
        Map<String, Provisioned> places = new TreeMap<>(provisioned);
        places.keySet().removeIf(ours.negate());
        Set<Assignment> inside = new HashSet<>();
        Set<Assignment> outside = new HashSet<>(elsewhere);
        for (Assignment assignment : estate.assignments()) {
            if (ours.test(assignment.permissionSet())) {
                inside.add(assignment);
            } else if (plan.buries(assignment.principal())) {
                outside.add(assignment);
            }
        }
        return new LiveEstate(
                caller,
                organization,
                new Estate(estate.users(), estate.groups(), sets, inside),
                owners,
                places,
                outside,
                policies,
                unsupported,
                coverage,
                notes,
                handles);
    }

    /** Whether the set has its role in the management account, so that only that account's own people can change it. */
    public boolean inManagement(String permissionSet) {
        return provisioned(permissionSet).accounts().contains(organization.managementAccount());
    }

    public Provisioned provisioned(String permissionSet) {
        return provisioned.getOrDefault(permissionSet, Provisioned.NOWHERE);
    }
}
