package dev.rolecall.imports;

import java.util.BitSet;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Lets a box grow from one place, row by row and column by column, as long as it covers more of what is not covered yet. It
 * gives up accounts where another row or column is worth it.
 */
final class Growth {
    /** Beyond so many places a box only takes in what has all its accounts: else large fields take too long. */
    private static final int MOST_WEIGHED = 400;

    private final Field field;
    private final Open open;
    private final @Nullable Random dice;

    private BitSet rows = new BitSet();
    private BitSet columns = new BitSet();
    private BitSet accounts = new BitSet();
    private int gain;

    /** @param dice chooses among equals, and where to begin; without it the first is taken */
    Growth(Field field, Open open, @Nullable Random dice) {
        this.field = field;
        this.open = open;
        this.dice = dice;
    }

    /** The box; it covers something that is open at that place. */
    Box from(int row, int column) {
        rows = new BitSet();
        columns = new BitSet();
        rows.set(row);
        columns.set(column);
        accounts = (BitSet) field.at(row, column).clone();
        if (dice != null && dice.nextInt(3) == 0) {
            startSmaller(row, column);
        }
        gain = gain(rows, columns, accounts);
        while (growOnce()) {
            // Each time by the best row or column there is.
        }
        return new Box(rows, columns, accounts);
    }

    /** With what the place shares with another, if some of that is open: the best box may not hold all accounts of any place. */
    private void startSmaller(int row, int column) {
        Random random = Objects.requireNonNull(dice);
        int[] others = random.nextBoolean() ? field.rowsOf(column) : field.columnsOf(row);
        boolean byRow = others == field.rowsOf(column);
        int other = others[random.nextInt(others.length)];
        BitSet shared = (BitSet) accounts.clone();
        shared.and(byRow ? field.at(other, column) : field.at(row, other));
        if (shared.intersects(open.at(row, column))) {
            accounts = shared;
        }
    }

    private boolean growOnce() {
        int bestGain = gain;
        int best = -1;
        boolean bestIsRow = false;
        BitSet bestAccounts = accounts;
        int ties = 1;
        int column = columns.nextSetBit(0);
        int row = rows.nextSetBit(0);
        for (int pass = 0; pass < 2; pass++) {
            boolean isRow = pass == 0;
            for (int other : isRow ? field.rowsOf(column) : field.columnsOf(row)) {
                if ((isRow ? rows : columns).get(other)) {
                    continue;
                }
                BitSet shared = sharedWith(other, isRow);
                if (shared.isEmpty()) {
                    continue;
                }
                int with = gainWith(other, isRow, shared);
                boolean better = with > bestGain;
                boolean equal = with == bestGain && best >= 0 && dice != null && dice.nextInt(++ties) == 0;
                if (better || equal) {
                    ties = better ? 1 : ties;
                    bestGain = with;
                    best = other;
                    bestIsRow = isRow;
                    bestAccounts = shared;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        (bestIsRow ? rows : columns).set(best);
        accounts = bestAccounts;
        gain = bestGain;
        return true;
    }

    private BitSet sharedWith(int other, boolean isRow) {
        BitSet shared = (BitSet) accounts.clone();
        BitSet across = isRow ? columns : rows;
        for (int i = across.nextSetBit(0); i >= 0 && !shared.isEmpty(); i = across.nextSetBit(i + 1)) {
            shared.and(isRow ? field.at(other, i) : field.at(i, other));
        }
        return shared;
    }

    private int gainWith(int other, boolean isRow, BitSet shared) {
        BitSet added = new BitSet();
        added.set(other);
        int ofAdded = isRow ? gain(added, columns, shared) : gain(rows, added, shared);
        if (shared.equals(accounts)) {
            return gain + ofAdded;
        }
        return rows.cardinality() * columns.cardinality() > MOST_WEIGHED ? 0 : gain(rows, columns, shared) + ofAdded;
    }

    private int gain(BitSet inRows, BitSet inColumns, BitSet of) {
        int sum = 0;
        for (int row = inRows.nextSetBit(0); row >= 0; row = inRows.nextSetBit(row + 1)) {
            for (int column = inColumns.nextSetBit(0); column >= 0; column = inColumns.nextSetBit(column + 1)) {
                sum += Open.common(open.at(row, column), of);
            }
        }
        return sum;
    }
}
