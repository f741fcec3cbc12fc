package dev.rolecall.live;

import java.util.List;

/**
 * What one principal was answered to hold.
 *
 * @param rows made to the principal itself
 * @param inherited what a user has through groups, as the answer has it too (aws-facts 2): by the groups' ids
 */
public record Holding(List<AssignmentRow> rows, List<AssignmentRow> inherited) {
    /** Rows on a page of sso-admin's lists (aws-facts 2). */
    static final int PAGE = 100;

    public Holding {
        rows = List.copyOf(rows);
        inherited = List.copyOf(inherited);
    }

    /** How many calls the answer took: rows that are inherited cost pages too. */
    int calls() {
        return Math.max(1, (rows.size() + inherited.size() + PAGE - 1) / PAGE);
    }
}
