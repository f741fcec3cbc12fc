package dev.rolecall.imports;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Who has what where, as numbers: rows are principals, columns are permission sets, and in each place stand the accounts.
 * What looks the same from everywhere was made one before, so that there is little of it.
 */
final class Field {
    private final @Nullable BitSet[][] places;
    private final int[][] columnsOf;
    private final int[][] rowsOf;

    /** @param places by row and column, absent or empty where nothing is; not changed any more */
    Field(@Nullable BitSet[][] places, int columns) {
        this.places = places;
        this.columnsOf = new int[places.length][];
        this.rowsOf = new int[columns][];
        BitSet[] rows = new BitSet[columns];
        for (int column = 0; column < columns; column++) {
            rows[column] = new BitSet();
        }
        for (int row = 0; row < places.length; row++) {
            BitSet there = new BitSet();
            for (int column = 0; column < columns; column++) {
                if (!at(row, column).isEmpty()) {
                    there.set(column);
                    rows[column].set(row);
                }
            }
            columnsOf[row] = there.stream().toArray();
        }
        for (int column = 0; column < columns; column++) {
            rowsOf[column] = rows[column].stream().toArray();
        }
    }

    private static final BitSet NOTHING = new BitSet();

    int rows() {
        return columnsOf.length;
    }

    /** The accounts; not to be changed. */
    BitSet at(int row, int column) {
        BitSet place = places[row][column];
        return place == null ? NOTHING : place;
    }

    /** Columns in which the row has anything. */
    int[] columnsOf(int row) {
        return columnsOf[row];
    }

    int[] rowsOf(int column) {
        return rowsOf[column];
    }

    /** In how many ways a box could grow from there: where there are few, there is little choice. */
    int choices(int row, int column) {
        return columnsOf[row].length + rowsOf[column].length;
    }
}
