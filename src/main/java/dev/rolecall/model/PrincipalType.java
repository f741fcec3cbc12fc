package dev.rolecall.model;

/** What an assignment may be made to, as AWS spells it. */
public enum PrincipalType {
    GROUP,
    USER
}
