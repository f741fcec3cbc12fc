package dev.rolecall.plan;

/**
 * A guard that says no: nothing at all is written.
 *
 * @param guard its name, such as {@code protected}
 * @param message what it found, in numbers and names, and what would let it pass
 */
public record Refusal(String guard, String message) {}
