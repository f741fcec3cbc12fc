package dev.rolecall.cli;

/** Somebody else may write now, and this run does not wait any longer. */
final class LeaseHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseHeld(String message) {
        super(message);
    }
}
