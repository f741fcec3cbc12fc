package dev.rolecall.bench;

/**
 * One measured figure and the most that it may be.
 *
 * @param what such as {@code wall time, as a multiple of the least}
 * @param most infinite where the figure is only told
 */
public record Figure(String group, String what, double value, double most, String conditions) {

    /** A figure that explains others. */
    public static Figure told(String group, String what, double value, String conditions) {
        return new Figure(group, what, value, Double.POSITIVE_INFINITY, conditions);
    }

    public boolean bounded() {
        return !Double.isInfinite(most);
    }

    public boolean kept() {
        return value <= most;
    }
}
