package dev.rolecall.sandbox;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Picks from a list so that the first come up most and the last hardly ever (Zipf's law), as it is with groups and permission sets. */
final class Skew {

    private final double[] upTo;

    /** @param exponent 0 picks all alike, 1 the second half as often as the first */
    Skew(int size, double exponent) {
        upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.pow(i + 1, -exponent);
            upTo[i] = sum;
        }
    }

    int pick(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }
}
