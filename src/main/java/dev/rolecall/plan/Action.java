package dev.rolecall.plan;

import java.util.Locale;

/** What is done to a thing. */
public enum Action {
    CREATE,
    UPDATE,
    DELETE,
    /** A permission set that is there already gains this owner's tag. */
    ADOPT,
    PROVISION;

    /** As JSON has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
