package dev.rolecall.apply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Errands that wait, by lane. The longest lane goes first: it is the one that all would have to wait for in the end. */
final class ErrandQueue {
    private static final class Lane {
        private final int number;
        private final Deque<Errand> errands = new ArrayDeque<>();

        Lane(int number) {
            this.number = number;
        }

        int length() {
            return errands.size();
        }

        int number() {
            return number;
        }
    }

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final TreeSet<Lane> free =
            new TreeSet<>(Comparator.comparingInt(Lane::length).reversed().thenComparingInt(Lane::number));
    private final Map<Errand, Lane> busy = new HashMap<>();
    private int waiting;

    ErrandQueue(Collection<Errand> errands) {
        for (Errand errand : errands) {
            lanes.computeIfAbsent(errand.lane(), name -> new Lane(lanes.size()))
                    .errands
                    .add(errand);
            waiting++;
        }
        free.addAll(lanes.values());
    }

    int size() {
        return waiting;
    }

    /** The lane with the most errands that wait. */
    Longest longest() {
        Lane longest = lanes.values().stream()
                .max(Comparator.comparingInt(Lane::length))
                .filter(lane -> lane.length() > 0)
                .orElse(null);
        return longest == null
                ? new Longest("", 0)
                : new Longest(longest.errands.getFirst().place(), longest.length());
    }

    /** What a lane is about, and how many errands wait in it. */
    record Longest(String place, int length) {}

    boolean isEmpty() {
        return waiting == 0;
    }

    /** At most so many, each of another lane; their lanes are busy until they are {@link #ended}. */
    List<Errand> take(int most) {
        List<Errand> taken = new ArrayList<>();
        while (taken.size() < most && !free.isEmpty()) {
            Lane lane = free.pollFirst();
            Errand errand = lane.errands.removeFirst();
            busy.put(errand, lane);
            taken.add(errand);
            waiting--;
        }
        return taken;
    }

    void ended(Errand errand) {
        Lane lane = busy.remove(errand);
        if (lane != null && lane.length() > 0) {
            free.add(lane);
        }
    }

    /** Those that were never taken; none is left. */
    List<Errand> abandon() {
        List<Errand> left = new ArrayList<>();
        lanes.values().forEach(lane -> {
            left.addAll(lane.errands);
            lane.errands.clear();
        });
        free.clear();
        waiting = 0;
        return left;
    }
}
