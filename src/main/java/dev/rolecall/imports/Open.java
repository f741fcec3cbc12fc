package dev.rolecall.imports;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What no box covers yet. */
final class Open {
    private static final BitSet NOTHING = new BitSet();

    private final Map<Integer, Map<Integer, BitSet>> places = new HashMap<>();

    /** Everything in the field. */
    static Open all(Field field) {
        Open open = new Open();
        for (int row = 0; row < field.rows(); row++) {
            for (int column : field.columnsOf(row)) {
                open.put(row, column, (BitSet) field.at(row, column).clone());
            }
        }
        return open;
    }

    void put(int row, int column, BitSet accounts) {
        if (!accounts.isEmpty()) {
            places.computeIfAbsent(row, r -> new TreeMap<>()).put(column, accounts);
        }
    }

    /** Not to be changed. */
    BitSet at(int row, int column) {
        Map<Integer, BitSet> columns = places.get(row);
        return columns == null ? NOTHING : columns.getOrDefault(column, NOTHING);
    }

    void cover(Box box) {
        BitSet rows = box.rows();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            Map<Integer, BitSet> columns = places.get(row);
            if (columns != null) {
                columns.forEach((column, accounts) -> {
                    if (box.columns().get(column)) {
                        accounts.andNot(box.accounts());
                    }
                });
            }
        }
    }

    /** How many accounts two sets share, without making a third. */
    static int common(BitSet a, BitSet b) {
        if (!a.intersects(b)) {
            return 0;
        }
        int count = 0;
        for (int i = a.nextSetBit(0); i >= 0; i = a.nextSetBit(i + 1)) {
            if (b.get(i)) {
                count++;
            }
        }
        return count;
    }
}
