package dev.rolecall.cli;

import dev.rolecall.apply.lease.FileSeeker;
import dev.rolecall.apply.lease.Lease;
import dev.rolecall.apply.lease.Seeker;
import dev.rolecall.apply.lease.StoredLease;
import dev.rolecall.apply.lease.StoredSeeker;
import dev.rolecall.apply.lease.Waiting;
import dev.rolecall.aws.Connection;
import dev.rolecall.aws.DynamoLease;
import dev.rolecall.job.JobLog;
import dev.rolecall.job.JobLog.Level;
import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Sleeper;
import dev.rolecall.model.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the lease of a run and gives it back. It goes by real time whatever the sandbox does. */
final class Locks {
    private static final Duration CALL = Duration.ofSeconds(20);

    private final LockOptions options;
    private final AwsOptions aws;
    private final Interrupts interrupts;
    private final JobLog log;

    Locks(LockOptions options, AwsOptions aws, Interrupts interrupts, JobLog log) {
        this.options = options;
        this.aws = aws;
        this.interrupts = interrupts;
        this.log = log;
    }

    /**
     * Takes it, and waits for it as long as was asked for.
     *
     * @throws LeaseHeld where a living holder keeps it
     */
    Lease take(Settings settings) {
        if (!options.wanted()) {
            return Lease.UNNEEDED;
        }
        Path file = options.file();
        if (file != null) {
            return take(new FileSeeker(file, name()), () -> {});
        }
        LeaseTable table = Objects.requireNonNull(options.table(), options.url());
        String ofRun = aws.region() != null ? aws.region() : settings.region();
        String region = table.region() != null ? table.region() : ofRun;
        // The lease itself knows when a renewal comes too late; this only ends a call that never does.
        DynamoLease store = new Connection(aws.profile(), region, null).dynamoLease(table.table(), table.item(), CALL);
        StoredSeeker seeker = new StoredSeeker(
                store,
                options.ttl(),
                name(),
                System::nanoTime,
                () -> UUID.randomUUID().toString());
        return take(seeker, store::close);
    }

    private Lease take(Seeker seeker, Runnable closing) {
        try {
            Lease lease = Waiting.forLease(
                    seeker, options.patience(), System::nanoTime, Sleeper.real(), () -> sayWaiting(seeker));
            if (lease == null) {
                throw new LeaseHeld("the lease " + options.url() + " is held by " + seeker.holder()
                        + "; nothing was changed. Run it again when that has ended, or give --lock-wait");
            }
            if (lease instanceof StoredLease stored) {
                stored.keep();
            }
            return new Released(lease, closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.run();
            throw new CallFailure(
                    CallFailure.Kind.OTHER,
                    "waiting for the lease " + options.url(),
                    "interrupted",
                    "Run it again.",
                    e);
        } catch (RuntimeException e) {
            closing.run();
            throw e;
        }
    }

    private void sayWaiting(Seeker seeker) {
        log.event(
                Level.INFO,
                "lease_waits",
                "the lease " + options.url() + " is held by " + seeker.holder() + "; waiting"
                        + (options.patience().isZero()
                                ? " until it is known whether it lives"
                                : " up to " + Durations.text(options.patience())),
                Map.of("lease", options.url(), "holder", seeker.holder()));
    }

    private static String name() {
        String host = Objects.requireNonNullElseGet(System.getenv("HOSTNAME"), Locks::hostName);
        return "process " + ProcessHandle.current().pid() + (host.isBlank() ? "" : " on " + host.strip());
    }

    /** By the system's own file, since shells do not hand it on and a name service might be slow; empty where there is none. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/etc/hostname"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** A lease whose return nothing disturbs. */
    private final class Released implements Lease {
        private final Lease lease;
        private final Runnable closing;

        Released(Lease lease, Runnable closing) {
            this.lease = lease;
            this.closing = closing;
        }

        @Override
        public @Nullable String lost() {
            return lease.lost();
        }

        @Override
        public void close() {
            interrupts.undisturbed();
            String lost = lease.lost();
            if (lost != null) {
                log.event(Level.WARN, "lease_lost", lost, Map.of("lease", options.url()));
            }
            lease.close();
            closing.run();
        }
    }
}
