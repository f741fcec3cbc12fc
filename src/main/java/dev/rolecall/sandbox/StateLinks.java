package dev.rolecall.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * That what a state file names is also in it. Principals of assignments are left out: they may be gone (aws-facts.md section 5).
 */
final class StateLinks {

    private StateLinks() {}

    /** Says which link leads nowhere, or null. */
    static @Nullable String problem(StateDocument document) {
        Set<String> accounts = document.accounts().stream().map(Account::id).collect(Collectors.toSet());
        Set<String> sets =
                document.permissionSets().stream().map(PermissionSetState::arn).collect(Collectors.toSet());
        String problem = inTree(document);
        for (Assignment each : problem == null ? document.assignments() : List.<Assignment>of()) {
            String where = "an assignment to " + each.principalType() + " " + each.principalId();
            if (!each.principalType().equals("USER") && !each.principalType().equals("GROUP")) {
                return where + " is to neither USER nor GROUP";
            }
            problem = unknown(where, each.account(), accounts, each.permissionSet(), sets);
            if (problem != null) {
                return problem;
            }
        }
        for (Provisioned each : problem == null ? document.provisioned() : List.<Provisioned>of()) {
            problem =
                    unknown("the provisioned " + each.roleName(), each.account(), accounts, each.permissionSet(), sets);
            if (problem != null) {
                return problem;
            }
        }
        return problem == null ? inDirectory(document) : problem;
    }

    private static @Nullable String unknown(
            String where, String account, Set<String> accounts, String set, Set<String> sets) {
        if (!accounts.contains(account)) {
            return where + " names the account " + account + ", which is not there";
        }
        return sets.contains(set) ? null : where + " names the permission set " + set + ", which is not there";
    }

    /** Everything hangs from the root, so that nobody who follows the parents runs in circles. */
    private static @Nullable String inTree(StateDocument document) {
        String root = document.organization().rootId();
        Map<String, String> parents = new HashMap<>();
        document.units().forEach(unit -> parents.put(unit.id(), unit.parent()));
        for (Unit unit : document.units()) {
            Set<String> seen = new HashSet<>();
            String above = unit.id();
            while (above != null && !above.equals(root) && seen.add(above)) {
                above = parents.get(above);
            }
            if (!root.equals(above)) {
                return "the unit " + unit.id() + " does not hang from the root " + root;
            }
        }
        for (Account account : document.accounts()) {
            if (!account.parent().equals(root) && !parents.containsKey(account.parent())) {
                return "the account " + account.id() + " is in " + account.parent() + ", which is not there";
            }
        }
        return null;
    }

    private static @Nullable String inDirectory(StateDocument document) {
        Set<String> users = ids(document.users(), "UserId");
        Set<String> groups = ids(document.groups(), "GroupId");
        for (ObjectNode membership : document.memberships()) {
            String where = "the membership " + membership.path("MembershipId").asString();
            String group = membership.path("GroupId").asString();
            String user = membership.path("MemberId").path("UserId").asString("");
            if (!groups.contains(group)) {
                return where + " names the group " + group + ", which is not there";
            }
            if (!users.contains(user)) {
                return where + " names the user " + user + ", which is not there";
            }
        }
        return null;
    }

    private static Set<String> ids(List<ObjectNode> things, String name) {
        return things.stream().map(each -> each.path(name).asString()).collect(Collectors.toSet());
    }
}
