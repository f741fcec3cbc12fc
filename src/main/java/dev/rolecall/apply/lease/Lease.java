package dev.rolecall.apply.lease;

import org.jspecify.annotations.Nullable;

/** The right to write, until it is given back or lost. Safe for several threads. */
public interface Lease extends AutoCloseable {
    /** Of those who need none. */
    Lease UNNEEDED = new Lease() {
        @Override
        public @Nullable String lost() {
            return null;
        }

        @Override
        public void close() {}
    };

    /** Why nothing may be written any more, such as {@code the lease was taken over}; null while it may. Asks nobody. */
    @Nullable String lost();

    /** Gives it back; where that fails, it is free after its time. */
    @Override
    void close();
}
