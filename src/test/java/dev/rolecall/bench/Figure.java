package dev.rolecall.bench;

/**
 * One measured figure and the most that it may be.
 *
 * @param what such as {@code apply 2,000 assignments: wall time, as a multiple of the least}
 */
public record Figure(String group, String what, double value, double most, String conditions) {
    public boolean kept() {
        return value <= most;
    }
}
