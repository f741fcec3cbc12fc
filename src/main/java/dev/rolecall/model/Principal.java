package dev.rolecall.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an assignment: a group or user by name, or, where the identity store no longer knows it, the id that is left
 * of it (an orphan). Exactly one of name and id is present.
 */
public record Principal(
        PrincipalType type, @Nullable String name, @Nullable String id) implements Comparable<Principal> {

    private static final Comparator<Principal> ORDER = Comparator.comparing(Principal::type)
            .thenComparing(Principal::name, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Principal::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Principal {
        if ((name == null) == (id == null)) {
            throw new IllegalArgumentException("a principal has either a name or, as an orphan, an id");
        }
    }

    public static Principal group(String name) {
        return new Principal(PrincipalType.GROUP, name, null);
    }

    public static Principal user(String name) {
        return new Principal(PrincipalType.USER, name, null);
    }

    public static Principal orphan(PrincipalType type, String id) {
        return new Principal(type, null, id);
    }

    /** Whether the identity store no longer has it (aws-facts 5: deleting a principal leaves its assignments). */
    public boolean isOrphan() {
        return name == null;
    }

    public boolean isGroup(String groupName) {
        return type == PrincipalType.GROUP && groupName.equals(name);
    }

    /** {@code group Platform}, {@code user ana@example.com}, {@code deleted group 9067…}. */
    public String label() {
        String kind = type == PrincipalType.GROUP ? "group" : "user";
        return name == null ? "deleted " + kind + " " + id : kind + " " + name;
    }

    @Override
    public int compareTo(Principal other) {
        return ORDER.compare(this, other);
    }
}
