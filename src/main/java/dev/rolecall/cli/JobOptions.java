package dev.rolecall.cli;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run becomes a job that stays. */
final class JobOptions {
    /** The part of a period by which rounds are late at most, where nothing else is said. */
    private static final int JITTER_PART = 10;

    /** How standard error is written. */
    enum LogFormat {
        text,
        json
    }

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Durations.class,
            description =
                    "Stay and repeat, such as every 15m, from start to start. A refusal or failure is reported and"
                            + " the next round comes. Each round loads the files and the credentials anew.")
    private @Nullable Duration every;

    @Option(
            names = "--jitter",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "With --every: begin each round but the first by chance up to so much later (default a tenth"
                    + " of it; 0s: none).")
    private @Nullable Duration jitter;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "With --every: end after so many rounds, with the exit code of the last.")
    private @Nullable Integer rounds;

    @Option(
            names = "--time-budget",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "Begin no change once so much time has passed since the round began, such as 14m; what is in"
                    + " flight is followed to its end. Exit 5 if something is left, 1 if it was still reading.")
    private @Nullable Duration timeBudget;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default), or json: one JSON object a line on standard error and nothing else there.")
    private LogFormat log = LogFormat.text;

    @Option(
            names = "--health",
            paramLabel = "[ADDRESS:]PORT",
            converter = ListenAddress.class,
            description =
                    "With --every: answer /healthz and /metrics (Prometheus) there; without an address on loopback.")
    private @Nullable InetSocketAddress health;

    void check() {
        if (every == null && (jitter != null || rounds != null || health != null)) {
            throw Stop.usage(
                    (jitter != null ? "--jitter" : rounds != null ? "--rounds" : "--health") + " goes with --every");
        }
        if (every != null && every.isZero()) {
            throw Stop.usage("--every must be longer than 0s");
        }
        if (every != null && jitter != null && jitter.compareTo(every) > 0) {
            throw Stop.usage("--jitter must be no longer than --every");
        }
        if (rounds != null && rounds < 1) {
            throw Stop.usage("--rounds must be at least 1, is " + rounds);
        }
        if (timeBudget != null && timeBudget.isZero()) {
            throw Stop.usage("--time-budget must be longer than 0s");
        }
    }

    @Nullable Duration every() {
        return every;
    }

    Duration jitter(Duration period) {
        return jitter != null ? jitter : period.dividedBy(JITTER_PART);
    }

    int rounds() {
        return every == null ? 1 : rounds != null ? rounds : Integer.MAX_VALUE;
    }

    @Nullable InetSocketAddress health() {
        return health;
    }

    @Nullable Duration timeBudget() {
        return timeBudget;
    }

    boolean structuredLog() {
        return log == LogFormat.json;
    }

    /** Whether the run says more of itself than a command that somebody runs. */
    boolean job() {
        return every != null || structuredLog();
    }
}
