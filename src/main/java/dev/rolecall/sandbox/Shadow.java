package dev.rolecall.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A second world that is one write behind, for reads that do not see the last write yet. Every write is done on it again, with the
 * identifiers and at the time of the first, when the next one comes. Kept only where a plan asks for stale reads.
 */
final class Shadow {

    /** A clock that shows the time of the write that is being done again. */
    private static final class ReplayClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Consumer<World> settle;
    private final ReplayClock clock = new ReplayClock();
    private @Nullable World world;
    private @Nullable Consumer<World> last;
    private Instant lastAt = Instant.EPOCH;

    /** @param settle ends what is due */
    Shadow(Consumer<World> settle) {
        this.settle = settle;
    }

    /** A write is about to be done on the world. */
    void before(World real, Instant now, Consumer<World> write) {
        World behind = world;
        if (behind == null) {
            clock.now = now;
            behind = Worlds.of(Worlds.document(real), clock, real.behaviour());
            world = behind;
        } else if (last != null) {
            clock.now = lastAt;
            replay(last, behind);
            settle.accept(behind);
            clock.now = now;
            settle.accept(behind);
        }
        last = write;
        lastAt = now;
    }

    private static void replay(Consumer<World> write, World behind) {
        try {
            write.accept(behind);
        } catch (AwsServiceException e) {
            // It was refused the first time too.
        }
    }

    /** The world as it was before the last write, if that came after the given time. */
    Optional<World> behind(Instant oldest) {
        return last == null || lastAt.isBefore(oldest) ? Optional.empty() : Optional.ofNullable(world);
    }

    /** The world was changed past all writes: there is nothing to be behind of until the next one. */
    void forget() {
        world = null;
        last = null;
    }
}
