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

    /**
     * Whether it means the account, in whatever state that is.
     *
     * @param management whether the account is the management account
     */
    public boolean matches(Account account, boolean management) {
        return switch (kind) {
            case OU -> !management && below(account.ouPath());
            case NAME -> account.name().equals(value);
            case ID -> account.id().equals(value);
            case TAG ->
                !management
                        && account.tags().entrySet().stream()
                                .anyMatch(tag -> (tag.getKey() + "=" + tag.getValue()).equals(value));
            case ALL -> !management;
            case MANAGEMENT -> management;
        };
    }

    private boolean below(String path) {
        return value.equals("/") || path.equals(value) || path.startsWith(value + "/");
    }

    /** As the files write it: {@code ou: Workloads/Prod}. */
    public String label() {
        String key = kind.name().toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.ALL || kind == Kind.MANAGEMENT ? key + ": true" : key + ": " + value;
    }
}
