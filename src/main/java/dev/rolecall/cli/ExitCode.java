package dev.rolecall.cli;

/** What the program's end tells whoever started it (contract 2). */
public enum ExitCode {
    /** Done; nothing left to do. */
    OK(0),
    /** AWS or the environment failed, and nothing was changed. */
    FAILED(1),
    /** {@code plan --detailed-exitcode}: there are changes; {@code audit}: findings at or above {@code --fail-on}. */
    CHANGES(2),
    /** The files are invalid. */
    INVALID(3),
    /** A guard refused, or the saved plan is stale; nothing was written. */
    REFUSED(4),
    /** Changes were tried and not all succeeded, or what is left is held back; running again goes on. */
    INCOMPLETE(5),
    /** Wrong usage. */
    USAGE(64),
    /** Interrupted, after finishing what was in flight. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
