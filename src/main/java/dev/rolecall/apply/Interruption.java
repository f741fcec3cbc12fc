package dev.rolecall.apply;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A wish to stop, somebody's or one that comes about: what is in flight is finished, nothing new begins. */
public final class Interruption {
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Supplier<@Nullable String> further;

    /** One that somebody has to request. */
    public Interruption() {
        this(() -> null);
    }

    /**
     * One that also comes about by itself.
     *
     * @param further why nothing new may begin any more, such as {@code the run was interrupted before}; null while it may. Asked
     *     by several threads
     */
    public Interruption(Supplier<@Nullable String> further) {
        this.further = further;
    }

    public void request() {
        wanted.set(true);
    }

    public boolean requested() {
        return wanted.get();
    }

    /** Why nothing new may begin; null while it may. */
    public @Nullable String why() {
        return requested() ? "the run was interrupted before" : further.get();
    }
}
