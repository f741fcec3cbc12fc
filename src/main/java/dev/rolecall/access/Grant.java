package dev.rolecall.access;

import dev.rolecall.model.Location;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's role in one account, and the way to it. Two ways to the same role are two grants.
 *
 * @param account the account's id
 * @param accountName as the organization has it; the id where it has none
 * @param group the group that gives it; absent where the user holds the assignment himself
 * @param role the role's ARN, where it is known
 * @param source the entry of the files that asks for the assignment, where there is one
 * @param until when it ends, where the files say so
 */
public record Grant(
        String user,
        String account,
        String accountName,
        String permissionSet,
        @Nullable String group,
        @Nullable String role,
        @Nullable Location source,
        @Nullable Instant until) {

    Grant with(RoleArns roles) {
        return new Grant(
                user, account, accountName, permissionSet, group, roles.of(permissionSet, account), source, until);
    }
}
