package dev.rolecall.audit;

/** How much a finding matters, the least first. */
public enum Severity {
    /** Not looked for. */
    OFF,
    NOTE,
    WARNING,
    ERROR;

    /** As files, options and JSON write it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
