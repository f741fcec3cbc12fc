package dev.rolecall.access;

import dev.rolecall.model.Assignment;
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

    Selected(Filter filter, OrganizationTree organization) {
        this.filter = filter;
        this.organization = organization;
    }

    boolean has(Assignment assignment) {
        return accounts.computeIfAbsent(assignment.account(), id -> filter.account(id, organization))
                && sets.computeIfAbsent(assignment.permissionSet(), filter::permissionSet)
                && holders.computeIfAbsent(assignment.principal(), this::holder);
    }

    /** Whose members are asked about is not settled here: a group's members come later. */
    private boolean holder(Principal holder) {
        if (holder.name() == null) {
            return false;
        }
        return holder.type() == PrincipalType.GROUP
                ? filter.group(holder.name())
                : filter.groups().isEmpty() && filter.user(holder.name());
    }
}
