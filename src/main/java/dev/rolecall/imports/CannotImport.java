package dev.rolecall.imports;

/** What was asked for can't become files; the message says why and what to do. */
public final class CannotImport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean ofFile;

    CannotImport(String message) {
        this(message, false);
    }

    private CannotImport(String message, boolean ofFile) {
        super(message);
        this.ofFile = ofFile;
    }

    /** Something is wrong with the state file itself. */
    static CannotImport file(String message) {
        return new CannotImport(message, true);
    }

    /** Whether it is the state file that must be mended; else it is what AWS has, or what was asked for. */
    public boolean ofFile() {
        return ofFile;
    }
}
