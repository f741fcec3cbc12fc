package dev.rolecall.apply;

import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody's wish to stop: what is in flight is finished, nothing new begins. */
public final class Interruption {
    private final AtomicBoolean wanted = new AtomicBoolean();

    public void request() {
        wanted.set(true);
    }

    public boolean requested() {
        return wanted.get();
    }
}
