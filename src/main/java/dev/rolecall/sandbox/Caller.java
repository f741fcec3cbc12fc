package dev.rolecall.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param account the account whose credentials sign the call
 * @param arn what sts:GetCallerIdentity answers
 * @param userId the unique id that goes with it
 * @param role the ARN of the role that was assumed; null for a user, and where it is no longer known
 */
record Caller(
        String account, String arn, String userId, @Nullable String role) {

    private static final String SESSION = "arn:aws:sts::";

    /** A plain user of the account: what any credentials that sts:AssumeRole didn't give out stand for. */
    static Caller userOf(String account) {
        return new Caller(account, "arn:aws:iam::" + account + ":user/sandbox", "AIDASANDBOXUSER000000", null);
    }

    /** A session of a role in the account, by its name. */
    static Caller sessionOf(String account, Role role, String name) {
        return new Caller(
                account,
                SESSION + account + ":assumed-role/" + role.name() + "/" + name,
                role.id() + ":" + name,
                role.arnIn(account));
    }

    /** A session of which only the account is still known. */
    static Caller earlierSessionOf(String account) {
        return new Caller(account, SESSION + account + ":assumed-role/unknown/earlier", "AROAEARLIER:earlier", null);
    }

    /** Whether the caller has assumed a role already; to assume another one is role chaining. */
    boolean isSession() {
        return arn.startsWith(SESSION);
    }
}
