package dev.rolecall.apply;

/** What to do about a request that AWS let fail, by the words that AWS is known to use (aws-facts 5). */
final class FailureAdvice {
    private FailureAdvice() {}

    /** A sentence to stand behind AWS's reason. */
    static String of(String reason) {
        if (reason.contains("Not supported policy")) {
            return " - Make that policy in the account first (name and path must be the same), or take it off the"
                    + " permission set.";
        } else if (reason.contains("was not found in directory")) {
            return " - It has gone meanwhile: run it again.";
        } else if (reason.contains("is taking longer than usual")) {
            return " - Check that the account is active; then run it again.";
        }
        return " - Run it again; if it stays, the reason above is all that AWS says.";
    }
}
