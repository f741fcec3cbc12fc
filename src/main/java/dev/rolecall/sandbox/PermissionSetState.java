package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A permission set. Its revision rises with every change of content, never with tags, which roles don't get (aws-facts.md
 * section 5): an account whose role was made from an earlier revision is behind.
 */
record PermissionSetState(
        String arn, String name, Instant created, SetContent content, SortedMap<String, String> tags, long revision) {

    PermissionSetState {
        tags = Collections.unmodifiableSortedMap(tags == null ? new TreeMap<>() : new TreeMap<>(tags));
    }

    PermissionSetState withContent(SetContent newContent) {
        return newContent.equals(content)
                ? this
                : new PermissionSetState(arn, name, created, newContent, tags, revision + 1);
    }

    PermissionSetState withTags(SortedMap<String, String> newTags) {
        return new PermissionSetState(arn, name, created, content, newTags, revision);
    }
}
