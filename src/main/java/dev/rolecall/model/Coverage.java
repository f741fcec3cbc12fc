package dev.rolecall.model;

import java.util.Locale;

/** How much of what AWS has a run promises to have seen. */
public enum Coverage {
    /** Assignments of groups. */
    GROUPS,
    /** All that gives anybody access: assignments of groups and users. */
    PRINCIPALS,
    /** Also assignments whose principal is gone, and sets provisioned without assignment. */
    COMPLETE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
