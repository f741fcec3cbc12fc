package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadForecast;
import dev.rolecall.live.Way;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said while something takes minutes, at a clock that stands until it is moved on. */
class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new BufferedReader(new StringReader("")),
            false,
            false);
    private long nanos;
    private long calls;
    private long throttles;
    private final ProgressStatus status =
            new ProgressStatus(() -> new ProgressStatus.Sent(calls, calls, throttles), () -> nanos);
    private final ProgressLines lines = new ProgressLines(terminal, status, () -> nanos, 20);

    private void seconds(double seconds) {
        nanos += (long) (seconds * 1e9);
    }

    private List<String> said() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private ProgressBars bars(int width) {
        return new ProgressBars(terminal, status, () -> nanos, 20, width);
    }

    /** The line as the terminal shows it after all that was written. */
    private String shown() {
        String text = err.toString(StandardCharsets.UTF_8);
        return text.substring(text.lastIndexOf("\u001b[K") + 3);
    }

    /** Twenty steps and calls a second. */
    private void work(Progress progress, int steps) {
        for (int i = 0; i < steps; i++) {
            seconds(0.05);
            calls++;
            progress.step();
        }
    }

    @Test
    void countsRateAndTimeLeft() {
        lines.phase("permission sets", 1_000);
        work(lines, 200);

        assertThat(said())
                .containsExactly(
                        "rolecall: permission sets: 0 of 1 000",
                        "rolecall: permission sets: 200 of 1 000, about 40 s left, 20.0 calls/s");
    }

    @Test
    void aForecastReadingIsMeasuredInItsCalls() {
        lines.forecast(new ReadForecast(Way.BY_PERMISSION_SET, "because", 4_000));
        lines.phase(Progress.ASSIGNMENTS, 100);
        work(lines, 400);

        assertThat(said()).hasSize(3);
        assertThat(said().get(0)).contains("about 4 000 calls of sso-admin, about 3 min 20 s at 20 calls/s");
        assertThat(said().get(2))
                .isEqualTo("rolecall: assignments: 400 of about 4 000 calls, about 3 min 0 s left, 20.0 calls/s");
    }

    @Test
    void linesAreFarApart() {
        lines.phase("one", 5);
        lines.phase("two", 5);
        lines.step();
        seconds(9.9);
        lines.step();
        assertThat(said()).hasSize(1);
        seconds(0.1);
        lines.step();
        assertThat(said()).hasSize(2);
        assertThat(said().get(1)).startsWith("rolecall: two: 3 of 5");
    }

    @Test
    void whatIsWaitedForIsSaidThoughNothingMoves() {
        lines.phase("assign", 500);
        seconds(10);
        throttles = 12;
        lines.waiting(
                List.of("waiting for 15 requests in progress", "485 to be sent", "most in prod (111122223333): 42"), 0);
        seconds(10);
        lines.waiting(List.of("waiting for 14 requests in progress"), 5);

        assertThat(said().subList(1, 3))
                .containsExactly(
                        "rolecall: assign: 0 of 500, waiting for 15 requests in progress, 485 to be sent, most in prod"
                                + " (111122223333): 42, throttled 12 times",
                        "rolecall: assign: 5 of 500, about 33 min 0 s left, waiting for 14 requests in progress, throttled 12 times");
    }

    @Test
    void theRateIsThatOfTheLastWhile() {
        lines.phase("assign", 10_000);
        work(lines, 2_000);
        seconds(60);
        lines.step();
        seconds(10);
        lines.step();

        assertThat(said().get(said().size() - 1)).doesNotContain("calls/s");
    }

    @Test
    void theBarIsOneLineThatIsWrittenOver() {
        try (ProgressBars bars = bars(80)) {
            bars.phase("permission sets", 1_000);
            assertThat(shown()).isEqualTo("permission sets [>                       ] 0 of 1 000");
            work(bars, 500);
            assertThat(shown())
                    .isEqualTo("permission sets [========>        ] 500 of 1 000, about 25 s left, 20.0 calls/s");
            assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("\n");
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void theBarIsNotDrawnMoreThanFiveTimesASecond() {
        ProgressBars bars = bars(80);
        bars.phase("permission sets", 1_000);
        err.reset();
        work(bars, 40);

        assertThat(err.toString(StandardCharsets.UTF_8).split("\r", -1).length - 1)
                .isEqualTo(10);
    }

    @Test
    void aNarrowTerminalShowsWhatMattersMost() {
        ProgressBars bars = bars(39);
        bars.phase("permission sets", 1_000);
        work(bars, 500);
        assertThat(shown()).isEqualTo("permission sets 500 of 1 000");
        // Of what is waited for, what fits.
        bars.waiting(List.of("waiting for what is much too long a text", "2 left"), 0);
        seconds(1);
        bars.step();
        assertThat(shown()).isEqualTo("permission sets 501 of 1 000, 2 left");
        bars.phase("permission\u001b[31m sets and a name that has no room at all", 3);
        assertThat(shown()).hasSizeLessThan(40).doesNotContain("\u001b");
    }

    @Test
    void widths() {
        assertThat(TerminalWidth.parse("24 132\n")).isEqualTo(132);
        assertThat(TerminalWidth.parse("0 0")).isEqualTo(80);
        assertThat(TerminalWidth.parse("")).isEqualTo(80);
    }
}
