package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer managed policy of one account.
 *
 * @param versions number to version
 * @param defaultVersion the number of the version in force
 * @param nextVersion numbers are never used again
 */
record Policy(
        String name,
        String path,
        String id,
        Instant created,
        Instant updated,
        @Nullable String description,
        SortedMap<Integer, Version> versions,
        int defaultVersion,
        int nextVersion,
        SortedMap<String, String> tags) {

    /** One version's document. */
    record Version(String document, Instant created) {}

    Policy {
        path = path == null ? "/" : path;
        versions = Collections.unmodifiableSortedMap(versions == null ? new TreeMap<>() : new TreeMap<>(versions));
        tags = Collections.unmodifiableSortedMap(tags == null ? new TreeMap<>() : new TreeMap<>(tags));
    }

    String arnIn(String account) {
        return "arn:aws:iam::" + account + ":policy" + path + name;
    }

    Policy withVersions(SortedMap<Integer, Version> newVersions, int newDefault, int newNext, Instant now) {
        return new Policy(name, path, id, created, now, description, newVersions, newDefault, newNext, tags);
    }

    Policy withTags(SortedMap<String, String> newTags) {
        return new Policy(
                name, path, id, created, updated, description, versions, defaultVersion, nextVersion, newTags);
    }
}
