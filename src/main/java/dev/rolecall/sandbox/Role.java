package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An IAM role of one account, with its attached policies (ARNs) and inline policies (name to document). */
record Role(
        String name,
        String path,
        String id,
        Instant created,
        String trust,
        @Nullable String description,
        int maxSessionSeconds,
        SortedSet<String> attached,
        SortedMap<String, String> inline,
        @Nullable String boundary,
        SortedMap<String, String> tags) {

    /** Where Identity Center's roles are (aws-facts.md section 5). */
    static final String RESERVED_PATH = "/aws-reserved/sso.amazonaws.com/";

    /** How long a session lasts at most unless the role says otherwise (IAM API reference, CreateRole). */
    static final int SESSION_SECONDS = 3600;

    Role {
        path = path == null ? "/" : path;
        maxSessionSeconds = maxSessionSeconds == 0 ? SESSION_SECONDS : maxSessionSeconds;
        attached = Collections.unmodifiableSortedSet(attached == null ? new TreeSet<>() : new TreeSet<>(attached));
        inline = copy(inline);
        tags = copy(tags);
    }

    /** A large organization has 200,000 roles, most of them without inline policy or tags. */
    private static SortedMap<String, String> copy(@Nullable SortedMap<String, String> map) {
        return map == null || map.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    String arnIn(String account) {
        return "arn:aws:iam::" + account + ":role" + path + name;
    }

    boolean reserved() {
        return path.startsWith(RESERVED_PATH);
    }

    Role withPolicies(SortedSet<String> newAttached, SortedMap<String, String> newInline) {
        return new Role(
                name, path, id, created, trust, description, maxSessionSeconds, newAttached, newInline, boundary, tags);
    }

    Role withTags(SortedMap<String, String> newTags) {
        return new Role(
                name, path, id, created, trust, description, maxSessionSeconds, attached, inline, boundary, newTags);
    }

    Role withBoundary(@Nullable String newBoundary) {
        return new Role(
                name, path, id, created, trust, description, maxSessionSeconds, attached, inline, newBoundary, tags);
    }

    Role withTrust(String newTrust) {
        return new Role(
                name, path, id, created, newTrust, description, maxSessionSeconds, attached, inline, boundary, tags);
    }

    Role withDescription(@Nullable String newDescription) {
        return new Role(
                name, path, id, created, trust, newDescription, maxSessionSeconds, attached, inline, boundary, tags);
    }

    Role withMaxSession(int newSeconds) {
        return new Role(name, path, id, created, trust, description, newSeconds, attached, inline, boundary, tags);
    }
}
