package dev.rolecall.apply.lease;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A place for one entry that is written only by who knows what stands there. Every method throws
 * {@link dev.rolecall.live.CallFailure} where the place can't be asked. Safe for several threads.
 */
public interface LeaseStore {
    /**
     * What stands there.
     *
     * @param version never used twice, so that a change is seen whatever the clocks say
     * @param holder who wrote it, for people
     * @param ttl how long it holds after it was written
     */
    record Entry(String version, String holder, Duration ttl) {}

    /** Null where nothing stands. The newest, never an older one. */
    @Nullable Entry read();

    /**
     * Writes where the version there is this one, or, without one, where nothing stands.
     *
     * @return whether it did; a lost answer may have been a yes
     */
    boolean write(Entry entry, @Nullable String expected);

    /** Takes away the entry of this version, if it is there. */
    void remove(String version);
}
