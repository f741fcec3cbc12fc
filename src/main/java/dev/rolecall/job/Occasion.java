package dev.rolecall.job;

import java.util.Locale;

/** Why somebody is notified. */
public enum Occasion {
    /** A run was refused, failed, or left something undone. */
    TROUBLE,
    /** AWS differs from what the files say, or is amiss in itself. */
    DRIFT,
    /** AWS had to be changed to be in step. */
    CHANGES,
    /** The first good round after trouble. */
    RECOVERY;

    /** As documents have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
