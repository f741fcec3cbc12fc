package dev.rolecall.desired;

import dev.rolecall.model.Location;
import org.jspecify.annotations.Nullable;

/** A file that can't be taken in, or not from that place on. It never leaves this package. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final transient String sentence;
    private final transient @Nullable String hint;

    Unreadable(Location location, String sentence, @Nullable String hint) {
        super(sentence);
        this.location = location;
        this.sentence = sentence;
        this.hint = hint;
    }

    Location location() {
        return location;
    }

    String sentence() {
        return sentence;
    }

    @Nullable String hint() {
        return hint;
    }
}
