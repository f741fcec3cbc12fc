package dev.rolecall.live;

import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PolicyDocument;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A customer managed policy of one account.
 *
 * @param reference name and path as IAM spells them
 * @param document of the default version
 * @param uses how many roles, users and groups it is attached to or bounds
 * @param versions all of them, the default one included
 */
public record AccountPolicy(
        CustomerManagedPolicy reference,
        String arn,
        PolicyDocument document,
        int uses,
        List<Version> versions,
        Map<String, String> tags) {

    public AccountPolicy {
        versions = List.copyOf(versions);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /**
     * One of its versions.
     *
     * @param id such as {@code v3}
     */
    public record Version(String id, Instant created, boolean isDefault) {}
}
