package dev.rolecall.apply.lease;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody who wants the right to write. For one thread. */
public interface Seeker {
    /** Tries once; null where somebody else has it. */
    @Nullable Lease attempt();

    /** Whether who has it has shown that he lives since this one began to look: then he is not waited out. */
    boolean holderLives();

    /** Who has it, as far as known. */
    String holder();

    /** How long to wait between two attempts. */
    Duration pause();
}
