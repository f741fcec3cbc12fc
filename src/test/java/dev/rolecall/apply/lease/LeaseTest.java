package dev.rolecall.apply.lease;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writes at a time; a dead holder's lease is free after its time; who has lost it knows before anybody else can have it. */
class LeaseTest {
    private static final Duration TTL = Duration.ofMinutes(2);

    private final PlayedStore store = new PlayedStore();
    private final AtomicInteger versions = new AtomicInteger();
    private Duration now = Duration.ZERO;
    private @Nullable StoredLease beating;

    private StoredSeeker seeker(String name) {
        return new StoredSeeker(store, TTL, name, () -> now.toNanos(), () -> name + " " + versions.incrementAndGet());
    }

    private StoredLease held(String name) {
        return requireNonNull(seeker(name).attempt());
    }

    /** A contender's sleep, in which the holder may renew. */
    private void sleep(Duration time) {
        now = now.plus(time);
        if (beating != null && now.toSeconds() % 30 < time.toSeconds()) {
            beating.beat();
        }
    }

    private @Nullable Lease contend(Duration patience) throws InterruptedException {
        return Waiting.forLease(seeker("second"), patience, () -> now.toNanos(), this::sleep, () -> {});
    }

    @Test
    void aLivingHolderIsLeftAloneAsSoonAsHeIsKnownToLive() throws InterruptedException {
        beating = held("first");
        assertThat(contend(Duration.ZERO)).isNull();
        assertThat(now).isLessThanOrEqualTo(Duration.ofSeconds(35));
        assertThat(beating.lost()).isNull();
    }

    @Test
    void aLivingHolderIsWaitedForAsLongAsWasAsked() throws InterruptedException {
        beating = held("first");
        assertThat(contend(Duration.ofMinutes(10))).isNull();
        assertThat(now).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void whatIsGivenBackIsFreeAtOnce() throws InterruptedException {
        held("first").close();
        assertThat(contend(Duration.ZERO)).isNotNull();
        assertThat(now).isZero();
    }

    @Test
    void aDeadHoldersLeaseIsFreeAfterItsTimeAndNotBefore() throws InterruptedException {
        StoredLease dead = held("first");
        assertThat(contend(Duration.ZERO)).isNotNull();
        assertThat(now).isBetween(TTL, TTL.plusSeconds(10));
        assertThat(dead.lost()).isNotNull();
    }

    @Test
    void aHolderTakesItForLostAQuarterBeforeAnybodyCanHaveIt() {
        StoredLease lease = held("first");
        now = TTL.dividedBy(4).multipliedBy(3);
        assertThat(lease.lost()).isNull();
        now = now.plusSeconds(1);
        assertThat(lease.lost()).contains("could not be renewed in time");
        lease.beat();
        assertThat(lease.lost()).as("it stays lost").isNotNull();
    }

    @Test
    void aRenewalThatFailsOnceIsTriedAgain() {
        StoredLease lease = held("first");
        for (int i = 0; i < 4; i++) {
            now = now.plusSeconds(30);
            store.refuse(i % 2 == 0 ? 1 : 0);
            lease.beat();
        }
        assertThat(lease.lost()).isNull();
        store.refuse(9);
        for (int i = 0; i < 4; i++) {
            now = now.plusSeconds(30);
            lease.beat();
        }
        assertThat(lease.lost()).contains("the network is gone");
    }

    @Test
    void aRenewalWhoseAnswerWasLostIsNoLoss() {
        StoredLease lease = held("first");
        for (int i = 0; i < 6; i++) {
            now = now.plusSeconds(30);
            store.loseAnswers(i % 2 == 0 ? 1 : 0);
            lease.beat();
            assertThat(lease.lost()).as("after beat %d", i).isNull();
        }
        store.loseAnswers(1);
        lease.beat();
        lease.close();
        assertThat(store.read()).as("given back under either version").isNull();
    }

    @Test
    void aLeaseThatSomebodyElseHasIsLostAtOnceAndIsNotTakenFromHim() {
        StoredLease lease = held("first");
        store.clear();
        StoredLease other = held("second");
        lease.beat();
        assertThat(lease.lost()).contains("taken over");
        lease.close();
        other.beat();
        assertThat(other.lost()).isNull();
    }

    @Test
    void theLockOfAFileIsForOneAndNamesHim(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("rolecall.lock");
        FileSeeker second = new FileSeeker(file, "process 2");
        try (Lease lease = requireNonNull(new FileSeeker(file, "process 1").attempt())) {
            assertThat(second.attempt()).isNull();
            assertThat(second.holder()).isEqualTo("process 1");
            assertThat(lease.lost()).isNull();
        }
        requireNonNull(second.attempt()).close();
        assertThat(Files.readString(file)).isEqualTo("process 2\n");
    }
}
