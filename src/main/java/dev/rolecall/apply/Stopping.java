package dev.rolecall.apply;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why nothing new is begun in this run: somebody's wish, time that is up, or a journal that takes no more. Safe for several threads. */
final class Stopping {
    private final Interruption interruption;
    private final AtomicReference<@Nullable JournalBroken> broken = new AtomicReference<>();

    Stopping(Interruption interruption) {
        this.interruption = interruption;
    }

    /** Absent while work goes on. */
    @Nullable String reason() {
        JournalBroken unrecorded = broken.get();
        if (unrecorded != null) {
            return "not tried: " + unrecorded.getMessage();
        }
        String why = interruption.why();
        return why == null ? null : "not tried: " + why;
    }

    /** From now on nothing is begun; what to say of the write that was made and could not be recorded. */
    String unrecorded(JournalBroken why) {
        broken.set(why);
        return why.getMessage()
                + ". The write before that was made; nothing more is begun. Make room for the journal, and run it again.";
    }
}
