package dev.rolecall.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A group of the identity store. In the files an absent description or absent members are left as they are; live, absent
 * members were not read.
 *
 * @param members user names
 */
public record Group(
        String name, @Nullable String description, @Nullable SortedSet<String> members) {

    public Group {
        members = members == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** A group of which nothing but the name is said. */
    public static Group named(String name) {
        return new Group(name, null, null);
    }

    public Group withName(String other) {
        return new Group(other, description, members);
    }

    public Group withDescription(@Nullable String other) {
        return new Group(name, other, members);
    }

    public Group withMembers(@Nullable SortedSet<String> others) {
        return new Group(name, description, others);
    }

    /** The members, none where they are absent. */
    public SortedSet<String> knownMembers() {
        return members == null ? Collections.emptySortedSet() : members;
    }
}
