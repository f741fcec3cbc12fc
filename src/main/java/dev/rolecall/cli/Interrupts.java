package dev.rolecall.cli;

import dev.rolecall.apply.Interruption;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and SIGTERM. While changes are made: nothing new begins, what is in flight is finished and reported, and the process
 * ends with 130. In commands that write nothing, and before a write, they end the process at once; a job, which may have a
 * lease to give back, stops reading or waiting and ends with 130 too.
 */
final class Interrupts {
    private final Interruption interruption = new Interruption();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean over;
    private volatile boolean guarded;
    private @Nullable Thread reader;

    /** The wish to stop, for whoever makes changes. */
    Interruption interruption() {
        return interruption;
    }

    /** From now on the process does not end in the middle of a change. */
    synchronized void guard(Terminal terminal) {
        if (guarded) {
            return;
        }
        guarded = true;
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (over) {
                                return;
                            }
                            interruption.request();
                            terminal.say("rolecall: interrupted; "
                                    + (cutOff() ? "nothing is in flight" : "finishing what is in flight"));
                            try {
                                finished.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
                        },
                        "rolecall-interrupt"));
    }

    /** Does this too where the process is ended before it has anything to guard, such as at a question. */
    void beforeWriting(Runnable last) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!guarded && !over) {
                                last.run();
                            }
                        },
                        "rolecall-end"));
    }

    /** This thread reads or waits from now on, and can be told to stop at once. */
    synchronized void reading() {
        reader = Thread.currentThread();
        if (interruption.requested()) {
            reader.interrupt();
        }
    }

    /** What this thread does from now on is done to its end. */
    synchronized void undisturbed() {
        reader = null;
        Thread.interrupted();
    }

    /**
     * Stops the reading or the waiting, if there is such a thing now.
     *
     * @return whether there was
     */
    synchronized boolean cutOff() {
        if (reader == null) {
            return false;
        }
        reader.interrupt();
        return true;
    }

    /** Everything is said and kept: an interrupted process may go. */
    void finished() {
        over = !interruption.requested();
        finished.countDown();
    }
}
