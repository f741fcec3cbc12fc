package dev.rolecall.model;

/** What happens to live assignments of an owned set that no file lists. */
public enum AssignmentMode {
    /** They are removed. */
    EXCLUSIVE,
    /** They stay; only a listed one that has expired goes. */
    ADDITIVE
}
