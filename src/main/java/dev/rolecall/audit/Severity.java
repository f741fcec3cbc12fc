package dev.rolecall.audit;

import java.util.Locale;

/** How much a finding matters, the least first. */
public enum Severity {
    /** Not looked for. */
    OFF,
    NOTE,
    WARNING,
    ERROR;

    /** As files, options and JSON write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
