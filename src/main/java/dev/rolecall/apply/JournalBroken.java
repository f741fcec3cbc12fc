package dev.rolecall.apply;

/** The journal takes no more lines, such as on a full disk: what is written from then on would not be on record. */
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which journal, and why. */
    public JournalBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
