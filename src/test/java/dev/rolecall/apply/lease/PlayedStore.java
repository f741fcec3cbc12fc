package dev.rolecall.apply.lease;

import dev.rolecall.live.CallFailure;
import org.jspecify.annotations.Nullable;

/** A store in memory that can be out of reach, before or after it does what it is asked. */
final class PlayedStore implements LeaseStore {
    private @Nullable Entry entry;
    private int refused;
    private int unanswered;

    /** So many writes do not arrive. */
    void refuse(int writes) {
        refused = writes;
    }

    /** So many writes are done, and their answer is lost. */
    void loseAnswers(int writes) {
        unanswered = writes;
    }

    void clear() {
        entry = null;
    }

    @Override
    public @Nullable Entry read() {
        return entry;
    }

    @Override
    public boolean write(Entry next, @Nullable String expected) {
        if (refused > 0) {
            refused--;
            throw unreachable();
        }
        boolean holds = entry == null ? expected == null : entry.version().equals(expected);
        if (holds) {
            entry = next;
        }
        if (unanswered > 0) {
            unanswered--;
            throw unreachable();
        }
        return holds;
    }

    @Override
    public void remove(String version) {
        if (entry != null && entry.version().equals(version)) {
            entry = null;
        }
    }

    private static CallFailure unreachable() {
        return new CallFailure(CallFailure.Kind.ENVIRONMENT, "writing", "the network is gone", "Run it again.", null);
    }
}
