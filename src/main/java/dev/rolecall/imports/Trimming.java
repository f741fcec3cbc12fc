package dev.rolecall.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes from boxes the rows and columns that others cover as well: nobody should stand in an entry that gives him nothing new. */
final class Trimming {
    private final List<Box> boxes;
    private final Shelf shelf;

    private Trimming(List<Box> boxes) {
        this.boxes = new ArrayList<>(boxes);
        this.shelf = new Shelf(boxes);
    }

    /**
     * A box, and what it must go on to cover.
     *
     * @param least accounts that no other box covers in some place of this one
     */
    record Trimmed(Box box, BitSet least) {}

    static List<Trimmed> of(List<Box> boxes, Field field) {
        Trimming trimming = new Trimming(boxes);
        for (int i = 0; i < boxes.size(); i++) {
            trimming.lines(i, true, field);
            trimming.lines(i, false, field);
        }
        List<Trimmed> result = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = trimming.boxes.get(i);
            BitSet least = new BitSet();
            box.rows().stream()
                    .forEach(row ->
                            box.columns().stream().forEach(column -> least.or(trimming.shelf.alone(box, row, column))));
            // From here on the others may count on no more of it than this.
            trimming.replace(i, new Box(box.rows(), box.columns(), least));
            if (!least.isEmpty()) {
                result.add(new Trimmed(box, least));
            }
        }
        return result;
    }

    private void lines(int index, boolean rows, Field field) {
        Box box = boxes.get(index);
        BitSet lines = rows ? box.rows() : box.columns();
        for (int line : lines.stream().toArray()) {
            Box now = boxes.get(index);
            BitSet left = (BitSet) (rows ? now.rows() : now.columns()).clone();
            BitSet across = rows ? now.columns() : now.rows();
            if (left.cardinality() > 1
                    && across.stream()
                            .allMatch(other -> shelf.alone(now, rows ? line : other, rows ? other : line)
                                    .isEmpty())) {
                left.clear(line);
                Box smaller =
                        rows ? new Box(left, now.columns(), now.accounts()) : new Box(now.rows(), left, now.accounts());
                replace(index, new Box(smaller.rows(), smaller.columns(), smaller.most(field)));
            }
        }
    }

    private void replace(int index, Box box) {
        shelf.remove(boxes.get(index));
        shelf.add(box);
        boxes.set(index, box);
    }
}
