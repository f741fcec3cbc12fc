package dev.rolecall.live.preflight;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.preflight.Check.State;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects checks; a read that is refused ends no run here, but makes what it was for unknown. */
final class Checklist {
    private final List<Check> checks = new ArrayList<>();
    private final SortedMap<String, CallFailure> refused = new TreeMap<>();
    private int reads;

    void holds(String name, boolean needed, String message) {
        add(name, State.HOLDS, needed, message, null);
    }

    void holds(String name, boolean needed, String message, String advice) {
        add(name, State.HOLDS, needed, message, advice);
    }

    void fails(String name, boolean needed, String message, String advice) {
        add(name, State.FAILS, needed, message, advice);
    }

    void unknown(String name, boolean needed, String message, @Nullable String advice) {
        add(name, State.UNKNOWN, needed, message, advice);
    }

    private void add(String name, State state, boolean needed, String message, @Nullable String advice) {
        checks.add(new Check(name, state, needed, message, advice));
    }

    /** A read without which its check is unknown, and which nothing else needs. */
    <T> @Nullable T ask(String name, boolean needed, Supplier<T> read) {
        try {
            return read.get();
        } catch (CallFailure e) {
            rethrowUnlessRefused(e);
            unknown(name, needed, "not known, for " + e.doing() + " failed: " + e.reason(), e.advice());
            return null;
        }
    }

    /** A read that the work itself makes: that it is refused is kept for the check of all such reads. */
    <T> @Nullable T tryOut(Supplier<T> read) {
        reads++;
        try {
            return read.get();
        } catch (CallFailure e) {
            rethrowUnlessRefused(e);
            refused.putIfAbsent(e.doing(), e);
            return null;
        }
    }

    /** Without credentials or network nothing can be said of anything. */
    private static void rethrowUnlessRefused(CallFailure e) {
        switch (e.kind()) {
            case ENVIRONMENT, THROTTLED -> throw e;
            case DENIED, NOT_FOUND, CONFLICT, EXISTS, INVALID, QUOTA, UNSUPPORTED, OTHER -> {
                // Told where the answer is missing.
            }
        }
    }

    int reads() {
        return reads;
    }

    SortedMap<String, CallFailure> refused() {
        return refused;
    }

    List<Check> checks() {
        return checks;
    }
}
