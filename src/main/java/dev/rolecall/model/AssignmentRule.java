package dev.rolecall.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code assignments:}: every named principal gets every named set in every selected account.
 *
 * @param except selectors that win over {@code accounts}
 * @param expires the first instant at which it is not wanted any more
 */
public record AssignmentRule(
        List<Principal> principals,
        List<String> permissionSets,
        List<AccountSelector> accounts,
        List<AccountSelector> except,
        @Nullable Instant expires,
        @Nullable String reason,
        Location source) {

    public AssignmentRule {
        principals = List.copyOf(principals);
        permissionSets = List.copyOf(permissionSets);
        accounts = List.copyOf(accounts);
        except = List.copyOf(except);
    }

    public boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
