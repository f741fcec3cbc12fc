package dev.rolecall.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Covers a field with few boxes. To find the fewest is as hard as problems get, so this begins with the places that leave
 * least choice, and then, on fields of a size that people keep, again and again takes some boxes that lie near each other
 * away and covers the gap otherwise, keeping what is no worse. Chance starts from a fixed seed: the same field always gives the same boxes.
 */
final class Cover {
    private static final int MOST_TRIES = 20_000;

    /** Boxes looked at in all tries together, about: some seconds. */
    private static final long MOST_WORK = 3_000_000;

    /** So many tries for each box in which nothing got better, and it will not. */
    private static final int PATIENCE = 15;

    private static final int LEAST_PATIENCE = 500;

    private static final int LARGEST_GAP = 5;

    private final Field field;
    private final ToIntFunction<Box> length;
    private final Random dice = new Random(1);

    private Cover(Field field, ToIntFunction<Box> length) {
        this.field = field;
        this.length = length;
    }

    /**
     * Boxes that together are exactly the field.
     *
     * @param length how long a box is as text: of as many boxes, the shorter are taken
     */
    static List<Box> of(Field field, ToIntFunction<Box> length) {
        Cover cover = new Cover(field, length);
        return cover.better(cover.first());
    }

    private List<Box> first() {
        List<int[]> places = new ArrayList<>();
        for (int row = 0; row < field.rows(); row++) {
            for (int column : field.columnsOf(row)) {
                places.add(new int[] {row, column});
            }
        }
        places.sort(Comparator.comparingInt(place -> field.choices(place[0], place[1])));
        List<Box> boxes = new ArrayList<>();
        fill(Open.all(field), places, boxes, null);
        return withoutNeedless(boxes, boxes);
    }

    private void fill(Open open, List<int[]> places, List<Box> boxes, @Nullable Random chance) {
        Growth growth = new Growth(field, open, chance);
        for (int[] place : places) {
            while (!open.at(place[0], place[1]).isEmpty()) {
                Box box = growth.from(place[0], place[1]);
                boxes.add(box);
                open.cover(box);
            }
        }
    }

    private List<Box> better(List<Box> start) {
        List<Box> best = start;
        long bestLength = length(best);
        long tries = start.size() < 2 ? 0 : Math.min(MOST_TRIES, MOST_WORK / start.size());
        long since = 0;
        for (long i = 0; i < tries && best.size() > 1; i++) {
            if (i - since > Math.max(LEAST_PATIENCE, (long) PATIENCE * best.size())) {
                break;
            }
            List<Box> other = otherwise(best);
            if (other.size() > best.size()) {
                continue;
            }
            long otherLength = length(other);
            if (other.size() < best.size() || otherLength <= bestLength) {
                since = other.size() < best.size() || otherLength < bestLength ? i : since;
                best = other;
                bestLength = otherLength;
            }
        }
        return best;
    }

    private long length(List<Box> boxes) {
        return boxes.stream().mapToLong(length::applyAsInt).sum();
    }

    private List<Box> otherwise(List<Box> boxes) {
        List<Box> taken = some(boxes);
        List<Box> others = new ArrayList<>(boxes);
        others.removeAll(taken);
        Open open = new Open();
        List<int[]> places = new ArrayList<>();
        for (Box box : taken) {
            for (int row = box.rows().nextSetBit(0); row >= 0; row = box.rows().nextSetBit(row + 1)) {
                for (int column = box.columns().nextSetBit(0);
                        column >= 0;
                        column = box.columns().nextSetBit(column + 1)) {
                    places.add(new int[] {row, column});
                    open.put(row, column, uncovered(row, column, others));
                }
            }
        }
        Collections.shuffle(places, dice);
        List<Box> added = new ArrayList<>();
        fill(open, places, added, dice);
        others.addAll(added);
        return withoutNeedless(others, added);
    }

    /** A few that lie near each other. */
    private List<Box> some(List<Box> boxes) {
        Box first = boxes.get(dice.nextInt(boxes.size()));
        List<Box> near = new ArrayList<>();
        for (Box box : boxes) {
            if (!box.equals(first) && box.near(first)) {
                near.add(box);
            }
        }
        List<Box> taken = new ArrayList<>(List.of(first));
        int most = 1 + dice.nextInt(LARGEST_GAP);
        while (taken.size() <= most && !near.isEmpty()) {
            taken.add(near.remove(dice.nextInt(near.size())));
        }
        return taken;
    }

    private BitSet uncovered(int row, int column, List<Box> boxes) {
        BitSet left = (BitSet) field.at(row, column).clone();
        for (Box box : boxes) {
            if (box.covers(row, column)) {
                left.andNot(box.accounts());
            }
        }
        return left;
    }

    /** Without boxes that the others cover; only those can have become so that meet one of these. */
    private static List<Box> withoutNeedless(List<Box> boxes, List<Box> added) {
        Shelf shelf = new Shelf(boxes);
        List<Box> kept = new ArrayList<>();
        for (Box box : boxes) {
            boolean suspect = boxes.size() == added.size() || added.stream().anyMatch(box::meets);
            if (suspect && shelf.isNeedless(box)) {
                shelf.remove(box);
            } else {
                kept.add(box);
            }
        }
        return kept;
    }
}
