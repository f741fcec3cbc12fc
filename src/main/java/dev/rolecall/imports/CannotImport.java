package dev.rolecall.imports;

/** What was asked for can't become files; the message says why and what to do. */
public final class CannotImport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotImport(String message) {
        super(message);
    }
}
