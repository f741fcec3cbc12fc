package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An instance of IAM Identity Center: the organization's, or one of a single account's own.
 *
 * @param arn {@code arn:aws:sso:::instance/ssoins-…}
 * @param accessControl attribute to its sources (attributes for access control), null when not enabled
 * @param status CREATE_IN_PROGRESS, ACTIVE or DELETE_IN_PROGRESS
 * @param due when what is in progress ends, null when nothing is
 * @param clientToken what the request that made it was sent with, so that the same request can be known again
 */
record Instance(
        String arn,
        String identityStoreId,
        String owner,
        @Nullable String name,
        String region,
        Instant created,
        @Nullable SortedMap<String, List<String>> accessControl,
        SortedMap<String, String> tags,
        String status,
        @Nullable Instant due,
        @Nullable String clientToken) {

    static final String CREATING = "CREATE_IN_PROGRESS";
    static final String ACTIVE = "ACTIVE";
    static final String DELETING = "DELETE_IN_PROGRESS";

    /** A state file of before there were account instances says nothing of tags and status. */
    Instance {
        tags = Collections.unmodifiableSortedMap(tags == null ? new TreeMap<>() : new TreeMap<>(tags));
        status = status == null ? ACTIVE : status;
    }

    /** One that is there and has nothing yet. */
    static Instance active(String arn, String identityStoreId, String owner, String region, Instant created) {
        return new Instance(
                arn, identityStoreId, owner, null, region, created, null, new TreeMap<>(), ACTIVE, null, null);
    }

    /** {@code ssoins-…}. */
    String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    Instance withName(@Nullable String newName) {
        return with(newName, accessControl, tags, status, due);
    }

    Instance withAccessControl(@Nullable SortedMap<String, List<String>> attributes) {
        return with(name, attributes == null ? null : new TreeMap<>(attributes), tags, status, due);
    }

    Instance withTags(SortedMap<String, String> newTags) {
        return with(name, accessControl, newTags, status, due);
    }

    Instance withStatus(String newStatus, @Nullable Instant newDue) {
        return with(name, accessControl, tags, newStatus, newDue);
    }

    /** The same, due no later than that. */
    Instance dueBy(Instant latest) {
        return due == null || !due.isAfter(latest) ? this : withStatus(status, latest);
    }

    private Instance with(
            @Nullable String newName,
            @Nullable SortedMap<String, List<String>> attributes,
            SortedMap<String, String> newTags,
            String newStatus,
            @Nullable Instant newDue) {
        return new Instance(
                arn,
                identityStoreId,
                owner,
                newName,
                region,
                created,
                attributes,
                newTags,
                newStatus,
                newDue,
                clientToken);
    }
}
