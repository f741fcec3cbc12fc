package dev.rolecall.sandbox;

import java.util.Locale;

/** What can befall a call. A fault that cannot befall the call at hand, such as a conflict for a read, does nothing. */
public enum Fault {
    /** The service's throttling error. */
    THROTTLE,
    /** The service's conflict, for writes only; sts has none. */
    CONFLICT,
    /** The service's internal error, HTTP 500. Nothing is done. */
    ERROR,
    /** The connection is lost before the call reaches the service. Nothing is done. */
    RESET,
    /** The service does what it is asked, but the connection is lost before the answer comes. */
    TIMEOUT,
    /** The answer comes late. */
    SLOW,
    /** A read does not see the last write yet, nor what came after it. */
    STALE,
    /** The asynchronous request that the call makes will end FAILED. */
    FAILED;

    /** As {@code --faults} has it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
