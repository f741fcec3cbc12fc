package dev.rolecall.live;

import java.util.List;

/**
 * What one principal was answered to hold.
 *
 * @param rows made to the principal itself
 * @param listed all rows of the answer, those included that a user has through groups (aws-facts 2): they cost pages too
 */
public record Holding(List<AssignmentRow> rows, int listed) {
    /** Rows on a page of sso-admin's lists (aws-facts 2). */
    static final int PAGE = 100;

    /** How many calls the answer took. */
    int calls() {
        return Math.max(1, (listed + PAGE - 1) / PAGE);
    }
}
