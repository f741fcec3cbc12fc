package dev.rolecall.live;

/** The port that leads into single accounts. Safe for several threads. */
public interface AccountGate {
    /**
     * Enters the account, once in a run however often it is asked.
     *
     * @return a refusal that is about this account alone is a value
     * @throws CallFailure where it is about all accounts: no network, no valid credentials, no end of throttling
     */
    AccountEntry enter(String account);
}
