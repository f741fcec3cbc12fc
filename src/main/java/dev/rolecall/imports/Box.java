package dev.rolecall.imports;

import java.util.BitSet;

/**
 * All of these rows in all of these columns with all of these accounts: what one entry can say.
 *
 * <p>The sets are not to be changed.
 */
record Box(BitSet rows, BitSet columns, BitSet accounts) {

    boolean covers(int row, int column) {
        return rows.get(row) && columns.get(column);
    }

    /** Whether some place is in both. */
    boolean meets(Box other) {
        return rows.intersects(other.rows) && columns.intersects(other.columns);
    }

    /** Whether one more row or column might bring them together. */
    boolean near(Box other) {
        return rows.intersects(other.rows) || columns.intersects(other.columns);
    }

    /** All accounts that every place of the box has. */
    BitSet most(Field field) {
        BitSet most = null;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
                if (most == null) {
                    most = (BitSet) field.at(row, column).clone();
                } else {
                    most.and(field.at(row, column));
                }
            }
        }
        return most == null ? new BitSet() : most;
    }
}
