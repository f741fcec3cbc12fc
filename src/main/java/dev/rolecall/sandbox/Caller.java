package dev.rolecall.sandbox;

/**
 * Who calls.
 *
 * @param account the account whose credentials sign the call
 * @param arn what sts:GetCallerIdentity answers
 * @param userId the unique id that goes with it
 */
record Caller(String account, String arn, String userId) {

    /** A plain user of the account: what any credentials that sts:AssumeRole didn't give out stand for. */
    static Caller userOf(String account) {
        return new Caller(account, "arn:aws:iam::" + account + ":user/sandbox", "AIDASANDBOXUSER000000");
    }
}
