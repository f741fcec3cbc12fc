package dev.rolecall.model;

/** An entry of {@code removed:}: this must be gone. */
public record Tombstone(Kind kind, String name, Location source) {

    /** What a tombstone can stand for. */
    public enum Kind {
        PERMISSION_SET,
        GROUP,
        USER
    }
}
