package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Several who are notified, each for himself. */
class NotifierTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<String> said = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    private Notifier notifier(Duration most, Channel... channels) {
        return new Notifier(
                "sync",
                List.of(channels),
                new Delivery(most, ending::get),
                Clock.fixed(Ends.NOW, ZoneOffset.UTC),
                JobLog.text(said::add, false));
    }

    /** Takes what comes, or says why not. */
    private static final class Taker implements Channel {
        private final List<Occasion> taken = new ArrayList<>();
        private String fault = "";

        @Override
        public String name() {
            return "taker";
        }

        @Override
        public void send(Notice notice) throws Undelivered {
            if (!fault.isEmpty()) {
                throw new Undelivered(fault);
            }
            taken.add(notice.occasion());
        }
    }

    /** Takes nothing, for ever. */
    private static final class Silence implements Channel {
        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public String name() {
            return "silence";
        }

        @Override
        public void send(Notice notice) throws InterruptedException {
            begun.countDown();
            new CountDownLatch(1).await();
        }
    }

    @Test
    void whoGotNothingIsToldTheNextTimeTheOthersAreNot() {
        Taker well = new Taker();
        Taker ill = new Taker();
        ill.fault = "it answered 500";
        Notifier notifier = notifier(LONG, well, ill);
        notifier.ended(Ends.of(RoundResult.FAILED, "why", ""));
        assertThat(said)
                .containsExactly(
                        "rolecall: notified taker",
                        "rolecall: could not notify taker: it answered 500; that changes nothing of what was done."
                                + " Check --notify");
        ill.fault = "";
        notifier.ended(Ends.of(RoundResult.FAILED, "why", ""));
        notifier.ended(Ends.of(RoundResult.IN_STEP));
        assertThat(well.taken).containsExactly(Occasion.TROUBLE, Occasion.RECOVERY);
        assertThat(ill.taken).containsExactly(Occasion.TROUBLE, Occasion.RECOVERY);
    }

    @Test
    void oneThatNeverAnswersKeepsNobodyForLong() {
        Taker well = new Taker();
        notifier(Duration.ofMillis(200), new Silence(), well).ended(Ends.of(RoundResult.FAILED));
        assertThat(well.taken).containsExactly(Occasion.TROUBLE);
        assertThat(said).anyMatch(line -> line.contains("could not notify silence: it took longer than"));
    }

    @Test
    void whoWantsTheProcessToEndIsNotKept() throws InterruptedException {
        Silence silence = new Silence();
        Notifier notifier = notifier(LONG, silence);
        Thread main = new Thread(() -> notifier.ended(Ends.of(RoundResult.FAILED)));
        main.start();
        silence.begun.await();
        main.interrupt(); // a bell that rang too late: nobody wants anything
        ending.set(true);
        main.interrupt();
        main.join(LONG.toMillis());
        assertThat(main.isAlive()).isFalse();
        assertThat(said).anyMatch(line -> line.contains("could not notify silence: interrupted"));
    }

    @Test
    void anInterruptionWithoutAWishIsNone() {
        Taker well = new Taker();
        Thread.currentThread().interrupt();
        notifier(LONG, well).ended(Ends.of(RoundResult.FAILED));
        assertThat(Thread.interrupted()).isFalse();
        assertThat(well.taken).containsExactly(Occasion.TROUBLE);
    }

    @Test
    void aFaultOfOursIsAWarningToo() {
        Channel broken = new Channel() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void send(Notice notice) {
                throw new IllegalStateException(Receiver.SECRET);
            }
        };
        notifier(LONG, broken).ended(Ends.of(RoundResult.FAILED));
        assertThat(said)
                .singleElement()
                .asString()
                .contains("unexpectedly, IllegalStateException")
                .doesNotContain(Receiver.SECRET);
    }

    @Test
    void nothingIsStartedWhereNothingIsToBeTold() {
        notifier(LONG, new Silence()).ended(Ends.of(RoundResult.IN_STEP));
        notifier(LONG).ended(Ends.of(RoundResult.FAILED));
        assertThat(said).isEmpty();
    }
}
