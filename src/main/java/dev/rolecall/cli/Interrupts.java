package dev.rolecall.cli;

import dev.rolecall.apply.Interruption;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and SIGTERM while changes are made: nothing new begins, what is in flight is finished and reported, and the process
 * ends with 130. Before that, and in commands that write nothing, they end the process at once.
 */
final class Interrupts {
    private final Interruption interruption = new Interruption();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean over;

    /** The wish to stop, for whoever makes changes. */
    Interruption interruption() {
        return interruption;
    }

    /** From now on the process does not end in the middle of a change. */
    void guard(Terminal terminal) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (over) {
                                return;
                            }
                            interruption.request();
                            terminal.say("rolecall: interrupted; finishing what is in flight");
                            try {
                                finished.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
                        },
                        "rolecall-interrupt"));
    }

    /** Everything is said and kept: an interrupted process may go. */
    void finished() {
        over = !interruption.requested();
        finished.countDown();
    }
}
