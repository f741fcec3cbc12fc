package dev.rolecall.access;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Group;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import java.util.HashMap;
import java.util.Map;

/** A filter put to assignments: each account, set and holder is matched once, for there are few of them and many of those. */
final class Selected {
    private final Filter filter;
    private final OrganizationTree organization;
    private final Map<String, Boolean> accounts = new HashMap<>();
    private final Map<String, Boolean> sets = new HashMap<>();
    private final Map<Principal, Boolean> holders = new HashMap<>();
    private final Map<String, Boolean> users = new HashMap<>();
    private final Map<String, Group> groups;

    Selected(Filter filter, Map<String, Group> groups, OrganizationTree organization) {
        this.filter = filter;
        this.groups = groups;
        this.organization = organization;
    }

    boolean has(Assignment assignment) {
        return accounts.computeIfAbsent(assignment.account(), id -> filter.account(id, organization))
                && sets.computeIfAbsent(assignment.permissionSet(), filter::permissionSet)
                && holders.computeIfAbsent(assignment.principal(), this::holder);
    }

    private boolean holder(Principal holder) {
        String name = holder.name();
        if (name == null) {
            return false;
        }
        return holder.type() == PrincipalType.GROUP
                ? filter.group(name) && concernsMembers(name)
                : filter.groups().isEmpty() && user(name);
    }

    /** Whether it matters who is in the group: where users are asked about, only if one of them is. */
    private boolean concernsMembers(String name) {
        Group group = groups.get(name);
        return filter.users().isEmpty()
                || (group != null && group.knownMembers().stream().anyMatch(this::user));
    }

    /** Whether a user of that name is asked about. */
    boolean user(String name) {
        return users.computeIfAbsent(name, filter::user);
    }
}
