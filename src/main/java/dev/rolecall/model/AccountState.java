package dev.rolecall.model;

/** Where an account is in its life, as Organizations' {@code Account.State} has it (aws-facts 4). */
public enum AccountState {
    PENDING_ACTIVATION,
    ACTIVE,
    SUSPENDED,
    PENDING_CLOSURE,
    CLOSED
}
