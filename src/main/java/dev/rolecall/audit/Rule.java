package dev.rolecall.audit;

import static dev.rolecall.audit.Severity.ERROR;
import static dev.rolecall.audit.Severity.NOTE;
import static dev.rolecall.audit.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an audit looks for, each with the severity that it has unless the files say otherwise (contract 3). */
public enum Rule {
    MISSING_ASSIGNMENT(ERROR),
    UNMANAGED_ASSIGNMENT(ERROR),
    EXPIRED_ASSIGNMENT(ERROR),
    MISSING_PERMISSION_SET(ERROR),
    CHANGED_PERMISSION_SET(ERROR),
    MISSING_GROUP(ERROR),
    CHANGED_GROUP(ERROR),
    MISSING_USER(ERROR),
    CHANGED_USER(ERROR),
    MEMBERSHIP_MISSING(ERROR),
    MEMBERSHIP_UNMANAGED(ERROR),
    POLICY_MISSING(ERROR),
    POLICY_CHANGED(ERROR),
    ROLE_MISSING(ERROR),
    ROLE_CHANGED(ERROR),
    ROLE_LEFTOVER(ERROR),
    BREAK_GLASS_MISSING(ERROR),
    ORPHANED_ASSIGNMENT(WARNING),
    DIRECT_USER_ASSIGNMENT(WARNING),
    NOT_PROVISIONED(WARNING),
    INACTIVE_ACCOUNT_ASSIGNMENT(WARNING),
    UNMANAGED_PERMISSION_SET(NOTE),
    UNMANAGED_GROUP(NOTE),
    UNASSIGNED_PERMISSION_SET(NOTE),
    EMPTY_GROUP(NOTE),
    ASSIGNMENT_EXPIRES_SOON(NOTE),
    PROVISIONED_WITHOUT_ASSIGNMENT(NOTE);

    private final Severity usual;

    Rule(Severity usual) {
        this.usual = usual;
    }

    /** The severity where the files say nothing. */
    public Severity usual() {
        return usual;
    }

    /** As files and JSON write it: {@code missing-assignment}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Rule> of(String label) {
        return Arrays.stream(values())
                .filter(rule -> rule.label().equals(label))
                .findFirst();
    }
}
