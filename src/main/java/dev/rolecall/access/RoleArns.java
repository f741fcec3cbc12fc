package dev.rolecall.access;

import org.jspecify.annotations.Nullable;

/** The roles that permission sets have in the accounts. */
@FunctionalInterface
public interface RoleArns {
    /** The role's ARN; absent where there is none, or none is known. */
    @Nullable String of(String permissionSet, String account);
}
