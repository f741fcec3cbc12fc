package dev.rolecall.live;

import org.jspecify.annotations.Nullable;

/** AWS, or the way to it, refused or failed a call for good: what was being done, why it failed, what to do next. */
public final class CallFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String doing;
    private final String reason;
    private final String advice;

    /**
     * Describes a failure.
     *
     * @param doing what was being done, to what, such as {@code listing the accounts that have permission set ReadOnly}
     * @param reason in AWS's words where it gave any
     * @param advice what to do next, a sentence
     */
    public CallFailure(Kind kind, String doing, String reason, String advice, @Nullable Throwable cause) {
        super(doing + ": " + reason, cause);
        this.kind = kind;
        this.doing = doing;
        this.reason = reason;
        this.advice = advice;
    }

    public Kind kind() {
        return kind;
    }

    public String doing() {
        return doing;
    }

    public String reason() {
        return reason;
    }

    public String advice() {
        return advice;
    }

    /** The kinds of failure that somebody decides by. */
    public enum Kind {
        DENIED,
        NOT_FOUND,
        /** Something else works on the same thing. */
        CONFLICT,
        /** What was to be made is there, or its name is taken. */
        EXISTS,
        THROTTLED,
        INVALID,
        QUOTA,
        /** The endpoint given by {@code --endpoint-url} does not have the operation. */
        UNSUPPORTED,
        /** No credentials, no Region, no network. */
        ENVIRONMENT,
        OTHER
    }
}
