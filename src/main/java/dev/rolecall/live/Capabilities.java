package dev.rolecall.live;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Finds out, by trying, what an endpoint other than AWS lacks. Safe for several threads. */
final class Capabilities {
    private final Set<Part> missing = Collections.synchronizedSet(EnumSet.noneOf(Part.class));

    /** What the call answers, or the fallback where the endpoint lacks that part. */
    <T> T ask(Part part, Supplier<T> call, T fallback) {
        if (missing.contains(part)) {
            return fallback;
        }
        try {
            return call.get();
        } catch (CallFailure e) {
            if (e.kind() != CallFailure.Kind.UNSUPPORTED) {
                throw e;
            }
            missing.add(part);
            return fallback;
        }
    }

    boolean has(Part part) {
        return !missing.contains(part);
    }

    Set<Part> missing() {
        return Set.copyOf(missing);
    }
}
