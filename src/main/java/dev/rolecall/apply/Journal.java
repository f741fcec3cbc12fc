package dev.rolecall.apply;

/**
 * Is told of every write that AWS has taken or refused for good, at that moment; of a request that failed in AWS's own
 * time, once more at its end. Safe for several threads.
 */
@FunctionalInterface
public interface Journal {
    Journal NONE = (operation, subject, requestId, result) -> {};

    /**
     * Records a write.
     *
     * @param operation AWS's name of it, such as {@code sso-admin:CreateAccountAssignment}
     * @param requestId AWS's id of the call, empty where there was no answer
     * @param result {@code done}, {@code accepted} (will end in AWS's own time) or {@code failed: why}
     * @throws JournalBroken where it can't be recorded; nothing more may be written to AWS then
     */
    void written(String operation, String subject, String requestId, String result);
}
