package dev.rolecall.audit;

import dev.rolecall.live.LiveRoles;
import dev.rolecall.model.Account;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionSetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roles in the accounts against the permission sets that they were made of, as these are now. */
final class RoleDrift {
    private final Evidence evidence;
    private final Findings findings;
    private final RolePlaces places;

    private RoleDrift(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
        this.places = new RolePlaces(evidence.live());
    }

    static void find(Evidence evidence, Findings findings, LiveRoles roles) {
        RoleDrift drift = new RoleDrift(evidence, findings);
        roles.byAccount().forEach(drift::account);
    }

    /** What was not looked at, and why; for each account, since each has to be seen to. */
    static List<String> notes(Evidence evidence, LiveRoles roles) {
        OrganizationTree organization = evidence.organization();
        List<String> notes = new ArrayList<>();
        roles.shut()
                .forEach((account, why) -> notes.add("the roles in " + organization.label(account)
                        + " were not looked at: " + why.doing() + ": " + why.reason() + ". " + why.advice()));
        String inactive = organization.accounts().stream()
                .filter(account -> !account.active())
                .map(Account::label)
                .collect(Collectors.joining(", "));
        if (!inactive.isEmpty()) {
            notes.add("the roles in accounts that are not active were not looked at: " + inactive);
        }
        return notes;
    }

    private void account(String account, List<LiveRoles.Found> found) {
        SortedMap<String, List<LiveRoles.Found>> bySet = new TreeMap<>();
        for (LiveRoles.Found each : found) {
            String set = each.role().permissionSet();
            bySet.computeIfAbsent(set == null ? "" : set, name -> new ArrayList<>())
                    .add(each);
        }
        SortedSet<String> expected = places(account);
        for (String set : expected) {
            if (!bySet.containsKey(set)) {
                missing(set, account);
            }
        }
        bySet.forEach((set, roles) -> {
            if (expected.contains(set)) {
                there(set, account, roles);
            } else if (!evidence.outOfScope(set)) {
                roles.forEach(
                        role -> leftover(role, account, "no permission set is provisioned here that it belongs to"));
            }
        });
    }

    /** The sets that are in the account, as far as they are looked at. */
    private SortedSet<String> places(String account) {
        SortedSet<String> sets = new TreeSet<>(places.in(account));
        sets.removeIf(evidence::outOfScope);
        return sets;
    }

    private About about(String set, String account) {
        PermissionSetDefinition definition = evidence.definition(set);
        return About.place(set, account, evidence.organization())
                .from(definition == null ? null : definition.source())
                .guarded(evidence.protectsSet(set));
    }

    private void missing(String set, String account) {
        findings.add(
                Rule.ROLE_MISSING,
                about(set, account),
                "the permission set is there, but its role is not in the account: nobody can sign in with it",
                Fix.provision(set, account, evidence.live().handles(), evidence.whoMayChange(set)));
    }

    /** One set has one role in an account; which of several it is, the contents tell, if any do. */
    private void there(String set, String account, List<LiveRoles.Found> roles) {
        LiveRoles.Found its = roles.stream()
                .filter(role -> differences(set, account, role) == null)
                .findFirst()
                .orElse(roles.get(0));
        RoleDifferences differences = differences(set, account, its);
        if (differences != null) {
            changed(set, account, its, differences);
        }
        for (LiveRoles.Found role : roles) {
            if (!role.equals(its)) {
                leftover(
                        role,
                        account,
                        "the permission set has another role here, "
                                + its.role().name());
            }
        }
    }

    /** Absent where there are none, or none to be told. */
    private @Nullable RoleDifferences differences(String set, String account, LiveRoles.Found found) {
        PermissionSet live = evidence.live().estate().permissionSets().get(set);
        if (live == null || found.permissions() == null || !places.compares(set, account)) {
            return null;
        }
        RoleDifferences differences = RoleDifferences.between(live, found.role(), found.permissions(), account);
        return differences.none() ? null : differences;
    }

    private void changed(String set, String account, LiveRoles.Found found, RoleDifferences differences) {
        String provision = Fix.provision(set, account, evidence.live().handles(), evidence.whoMayChange(set));
        findings.add(
                Rule.ROLE_CHANGED,
                about(set, account),
                "role " + found.role().name() + " is not as its permission set: different are "
                        + String.join("; ", differences.texts()),
                differences.trust()
                        ? provision
                                + "; if the trust policy stays as it is, delete all assignments of the set there and make"
                                + " them again, so that its role is made anew"
                        : provision);
    }

    private void leftover(LiveRoles.Found found, String account, String why) {
        String set = found.role().permissionSet();
        About about = set == null
                ? new About(
                        found.role().name() + " in " + evidence.organization().label(account),
                        account,
                        null,
                        null,
                        null,
                        false)
                : about(set, account);
        findings.add(
                Rule.ROLE_LEFTOVER,
                about,
                "role " + found.role().name() + " is left over: " + why,
                "only AWS can remove a role of IAM Identity Center: assign its permission set there and take that off"
                        + " again; if the role stays, ask AWS Support");
    }
}
