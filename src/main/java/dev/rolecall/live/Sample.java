package dev.rolecall.live;

/** What some of many things cost, and what all of them cost by that. Not safe for several threads. */
final class Sample {
    private final int all;
    private int seen;
    private double sum;
    private double squares;

    /** Of so many things. */
    Sample(int all) {
        this.all = all;
    }

    void add(double cost) {
        seen++;
        sum += cost;
        squares += cost * cost;
    }

    int seen() {
        return seen;
    }

    double sum() {
        return sum;
    }

    /** The sum of all: of those that were not seen each costs at least so much, and where none was seen just that. */
    double about(double least) {
        return seen == 0 ? all * least : Math.max(sum + (all - seen) * least, sum / seen * all);
    }

    /** Twice the standard error of that sum: seldom is it further off. Nothing is known of what was seen once at most. */
    double doubt() {
        if (seen < 2) {
            return 0;
        }
        double variance = Math.max(0, squares / seen - (sum / seen) * (sum / seen)) * seen / (seen - 1);
        double unseen = (all - seen) / (double) all;
        return 2 * all * Math.sqrt(variance / seen * unseen);
    }
}
