package dev.rolecall.sandbox;

/** The sandbox can't start or save: the message says which file or seed, and why. Never an answer to an AWS call. */
public final class SandboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SandboxException(String message) {
        super(message);
    }

    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
