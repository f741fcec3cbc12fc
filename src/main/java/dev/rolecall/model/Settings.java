package dev.rolecall.model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The {@code rolecall:} block.
 *
 * @param owner whose files these are; stamped on owned sets as the tag {@value #OWNER_TAG}
 * @param takeOver other owners whose sets these files may adopt
 * @param region the instance's primary Region; absent: the SDK's own chain decides
 * @param instance needed only where more than one is visible
 * @param accountRole role to assume in member accounts
 * @param rules severity per audit rule
 */
public record Settings(
        String owner,
        Ownership ownership,
        SortedSet<String> takeOver,
        @Nullable String region,
        @Nullable String instance,
        IdentitySource identitySource,
        ManagementAccount managementAccount,
        Coverage coverage,
        Orphans orphans,
        StaleRoles staleRoles,
        @Nullable String accountRole,
        Limits limits,
        Duration expiresSoon,
        GuardSettings guards,
        Map<String, String> rules,
        List<IgnoredFinding> ignore,
        Location source) {

    /** The tag by which an owned set is known. */
    public static final String OWNER_TAG = "rolecall:owner";

    /** Tag keys with this prefix are reserved. */
    public static final String RESERVED_TAG_PREFIX = "rolecall:";

    /** How long before its end an assignment is reported, where the files say nothing. */
    public static final Duration EXPIRES_SOON = Duration.ofDays(14);

    /** What applies where there are no files: nobody owns anything. */
    public static final Settings DEFAULT = defaults("");

    public Settings {
        takeOver = Collections.unmodifiableSortedSet(new TreeSet<>(takeOver));
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        ignore = List.copyOf(ignore);
    }

    /** What applies where files say no more than whose they are. */
    public static Settings defaults(String owner) {
        return new Settings(
                owner,
                Ownership.TAG,
                Collections.emptySortedSet(),
                null,
                null,
                IdentitySource.IDENTITY_CENTER,
                ManagementAccount.MANAGE,
                Coverage.COMPLETE,
                Orphans.REMOVE,
                StaleRoles.PROVISION,
                null,
                Limits.DOCUMENTED,
                EXPIRES_SOON,
                GuardSettings.DEFAULT,
                Map.of(),
                List.of(),
                Location.of("no file"));
    }

    /** How files come to own a set. */
    public enum Ownership {
        /** By the tag on it. */
        TAG,
        /** By defining it: no tags are read or written, and a set is removed by tombstone only. */
        DEFINED
    }

    /** Where users and groups come from. */
    public enum IdentitySource {
        IDENTITY_CENTER,
        /** SCIM owns users, groups and memberships: they are looked up, never written. */
        EXTERNAL
    }

    /** What becomes of assignments in the management account. */
    public enum ManagementAccount {
        MANAGE,
        /** Out of scope, with the sets provisioned there: for a delegated administrator, who can't change either. */
        IGNORE
    }

    /** What becomes of assignments whose principal is gone, on owned exclusive sets. */
    public enum Orphans {
        REMOVE,
        KEEP
    }

    /** What becomes of roles that are older than their set, where the set itself is as the files want it. */
    public enum StaleRoles {
        PROVISION,
        /** They stay as they are until their set changes: for files that were just imported. */
        KEEP
    }
}
