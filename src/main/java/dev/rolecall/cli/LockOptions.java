package dev.rolecall.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which lease a run writes. */
final class LockOptions {
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration USUAL_TTL = Duration.ofMinutes(2);

    @Option(
            names = "--lock",
            paramLabel = "URL",
            converter = LockUrl.class,
            description = "Work only while this lease is held, so that two runs never write at once: " + LockUrl.SHAPES
                    + " (on one host). dynamodb://TABLE/ITEM?region=REGION for a table elsewhere; its endpoint is the"
                    + " SDK's own (AWS_ENDPOINT_URL_DYNAMODB), never that of --endpoint-url.")
    private @Nullable URI lock;

    @Option(
            names = "--lock-ttl",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "How long after his last sign of life a holder is taken for dead (default 2m).")
    private @Nullable Duration ttl;

    @Option(
            names = "--lock-wait",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "How long to wait for a living holder (default 0s: leave with exit code 1 as soon as he has"
                    + " shown that he lives). A dead one is waited out in any case.")
    private @Nullable Duration patience;

    void check() {
        if (lock == null) {
            if (ttl != null || patience != null) {
                throw Stop.usage((ttl != null ? "--lock-ttl" : "--lock-wait") + " goes with --lock");
            }
            return;
        }
        if (ttl().compareTo(SHORTEST) < 0) {
            throw Stop.usage("--lock-ttl must be at least 2s, is " + Durations.text(ttl()));
        }
        if (table() == null && !inFile()) {
            throw Stop.usage("--lock must be " + LockUrl.SHAPES + ", is " + lock);
        }
    }

    private boolean inFile() {
        try {
            return lock != null
                    && "file".equals(lock.getScheme())
                    && !Path.of(lock).toString().isEmpty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return false;
        }
    }

    boolean wanted() {
        return lock != null;
    }

    /** The file to lock; absent where the lease lies elsewhere. */
    @Nullable Path file() {
        return lock != null && inFile() ? Path.of(lock) : null;
    }

    /** The table that it lies in; absent where it lies elsewhere. */
    @Nullable LeaseTable table() {
        return LeaseTable.of(lock);
    }

    String url() {
        return String.valueOf(lock);
    }

    Duration ttl() {
        return ttl == null ? USUAL_TTL : ttl;
    }

    Duration patience() {
        return patience == null ? Duration.ZERO : patience;
    }
}
