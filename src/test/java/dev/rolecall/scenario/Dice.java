package dev.rolecall.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that comes out the same whenever it starts from the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    boolean oneIn(double times) {
        return random.nextDouble() * times < 1;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** About two in five of them, in any order. */
    <T> List<T> some(List<T> things) {
        List<T> result = new ArrayList<>();
        things.forEach(thing -> {
            if (oneIn(2.5)) {
                result.add(thing);
            }
        });
        return shuffled(result);
    }

    /** At least one of them. */
    <T> List<T> few(List<T> things) {
        List<T> result = shuffled(things);
        return result.subList(0, 1 + random.nextInt(Math.min(2, result.size())));
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> result = new ArrayList<>(things);
        Collections.shuffle(result, random);
        return result;
    }
}
