package dev.rolecall.model;

/**
 * Which accounts an assignment is for.
 *
 * @param value an OU path, a name, an id or {@code key=value}; empty for {@code all} and {@code management}
 */
public record AccountSelector(Kind kind, String value, Location source) {

    /** How accounts are chosen. Only {@code name}, {@code id} and {@code management} can mean the management account. */
    public enum Kind {
        OU,
        NAME,
        ID,
        TAG,
        ALL,
        MANAGEMENT
    }

    /** As the files write it: {@code ou: Workloads/Prod}. */
    public String label() {
        String key = kind.name().toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.ALL || kind == Kind.MANAGEMENT ? key + ": true" : key + ": " + value;
    }
}
