package dev.rolecall.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Boxes by their rows: of many thousands, only a few have to do with one place. */
final class Shelf {
    private final Map<Integer, List<Box>> byRow = new HashMap<>();

    Shelf(List<Box> boxes) {
        boxes.forEach(this::add);
    }

    void add(Box box) {
        eachRow(box, row -> byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(box));
    }

    /** Takes away this very box; one that is equal stays. */
    void remove(Box box) {
        eachRow(box, row -> byRow.getOrDefault(row, List.of()).removeIf(other -> isSame(other, box)));
    }

    private static void eachRow(Box box, Consumer<Integer> action) {
        for (int row = box.rows().nextSetBit(0); row >= 0; row = box.rows().nextSetBit(row + 1)) {
            action.accept(row);
        }
    }

    /** Accounts that only this box has in that place. */
    BitSet alone(Box box, int row, int column) {
        BitSet left = (BitSet) box.accounts().clone();
        for (Box other : byRow.getOrDefault(row, List.of())) {
            if (!isSame(other, box) && other.covers(row, column)) {
                left.andNot(other.accounts());
            }
        }
        return left;
    }

    /** Whether the others have all of it. */
    boolean isNeedless(Box box) {
        for (int row = box.rows().nextSetBit(0); row >= 0; row = box.rows().nextSetBit(row + 1)) {
            for (int column = box.columns().nextSetBit(0);
                    column >= 0;
                    column = box.columns().nextSetBit(column + 1)) {
                if (!alone(box, row, column).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // Two boxes may be equal, and each is then covered by the other.
    private static boolean isSame(Box a, Box b) {
        return a == b;
    }
}
