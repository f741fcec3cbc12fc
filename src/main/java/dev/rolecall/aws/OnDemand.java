package dev.rolecall.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A client that is made when it is first asked for: most runs need none, and making one takes its time. Safe for several threads. */
public final class OnDemand<C extends SdkAutoCloseable> implements SdkAutoCloseable {
    private final Supplier<C> make;
    private @Nullable C made;

    OnDemand(Supplier<C> make) {
        this.make = make;
    }

    synchronized C get() {
        C there = made == null ? make.get() : made;
        made = there;
        return there;
    }

    /** It is made beside what goes on, for it will be asked for; where that fails, who asks is told. */
    void soon() {
        Thread maker = new Thread(
                () -> {
                    try {
                        C unused = get();
                    } catch (RuntimeException e) {
                        // Whoever asks for it makes it again, and hears the reason.
                    }
                },
                "rolecall-client");
        maker.setDaemon(true);
        maker.start();
    }

    /** Whether anybody has asked for it. */
    synchronized boolean isMade() {
        return made != null;
    }

    @Override
    public synchronized void close() {
        if (made != null) {
            made.close();
        }
    }
}
