package dev.rolecall.live;

/** Whether an account could be entered. */
public sealed interface AccountEntry {
    /** It could. */
    record Open(AccountIam iam) implements AccountEntry {}

    /** It could not; only what depends on this account can't be done. */
    record Shut(CallFailure why) implements AccountEntry {}
}
