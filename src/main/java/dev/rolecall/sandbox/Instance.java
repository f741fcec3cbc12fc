package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An instance of IAM Identity Center.
 *
 * @param arn {@code arn:aws:sso:::instance/ssoins-…}
 * @param accessControl attribute to its sources (attributes for access control), null when not enabled
 */
record Instance(
        String arn,
        String identityStoreId,
        String owner,
        @Nullable String name,
        String region,
        Instant created,
        @Nullable SortedMap<String, java.util.List<String>> accessControl) {

    /** {@code ssoins-…}. */
    String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    Instance withName(@Nullable String newName) {
        return new Instance(arn, identityStoreId, owner, newName, region, created, accessControl);
    }

    Instance withAccessControl(@Nullable SortedMap<String, java.util.List<String>> attributes) {
        return new Instance(
                arn,
                identityStoreId,
                owner,
                name,
                region,
                created,
                attributes == null ? null : new TreeMap<>(attributes));
    }
}
