package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.job.JobLog;
import dev.rolecall.job.Rhythm;
import dev.rolecall.job.RoundEnd;
import dev.rolecall.job.RoundResult;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The loop of a job, on a clock that only moves when somebody waits or works. */
class RoundsTest {
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final List<String> said = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();
    private long now;
    private int interruptedSleeps;

    private final Program program = new Program(
            new Terminal(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new BufferedReader(new StringReader("")),
                    false,
                    false),
            Clock.systemUTC());
    private final Pace pace = new Pace(() -> now, this::sleep, 1);

    private void sleep(Duration time) throws InterruptedException {
        if (interruptedSleeps > 0) {
            interruptedSleeps--;
            throw new InterruptedException();
        }
        now += time.toNanos();
    }

    private int run(int most, IntFunction<RoundResult> results, Duration took) {
        Rhythm rhythm = new Rhythm(EVERY, Duration.ZERO, new SplittableRandom(1), now);
        return new Rounds(program, JobLog.text(said::add, false), pace, rhythm, most, List.of()).run(number -> {
            starts.add(now / EVERY.toNanos());
            now += took.toNanos();
            RoundResult result = results.apply(number);
            int code = result == RoundResult.REFUSED ? 4 : result == RoundResult.FAILED ? 1 : 0;
            return new RoundEnd(number, Instant.EPOCH, took, result, code, null, "", Map.of(), 0, List.of(), List.of());
        });
    }

    @Test
    void aBadRoundIsFollowedByTheNextAndTheLastOneDecides() {
        List<RoundResult> results = List.of(RoundResult.FAILED, RoundResult.REFUSED, RoundResult.IN_STEP);
        assertThat(run(3, number -> results.get(number - 1), Duration.ofMinutes(2)))
                .isZero();
        assertThat(starts).containsExactly(0L, 1L, 2L);
        assertThat(said).anyMatch(line -> line.startsWith("rolecall: round 2: refused by a guard"));

        assertThat(run(2, number -> results.get(number - 1), Duration.ofMinutes(2)))
                .isEqualTo(4);
    }

    @Test
    void whoEndsAJobBetweenRoundsGets130() {
        int code = run(
                3,
                number -> {
                    program.interrupts().interruption().request();
                    return RoundResult.IN_STEP;
                },
                Duration.ofMinutes(1));
        assertThat(code).isEqualTo(130);
        assertThat(starts).hasSize(1);
    }

    @Test
    void aBellThatRingsTooLateDoesNotShortenTheWait() {
        interruptedSleeps = 2;
        assertThat(run(2, number -> RoundResult.IN_STEP, Duration.ofMinutes(1))).isZero();
        assertThat(starts).containsExactly(0L, 1L);
    }
}
