package dev.rolecall.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An audit finding that is accepted.
 *
 * @param subject a name or glob
 * @param until the first instant at which it is accepted no more
 */
public record IgnoredFinding(
        String rule,
        String subject,
        String reason,
        @Nullable Instant until,
        Location source) {}
