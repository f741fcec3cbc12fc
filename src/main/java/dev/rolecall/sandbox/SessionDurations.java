package dev.rolecall.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A session lasts 1 to 12 hours (aws-facts.md section 1b). */
final class SessionDurations {

    private SessionDurations() {}

    static void check(@Nullable String iso) {
        if (iso == null) {
            return;
        }
        try {
            Duration duration = Duration.parse(iso);
            if (duration.compareTo(Duration.ofHours(1)) >= 0 && duration.compareTo(Duration.ofHours(12)) <= 0) {
                return;
            }
        } catch (DateTimeException e) {
            // Years and months pass the model's pattern, but no session lasts that long.
        }
        throw SsoErrors.validation("SessionDuration must be between PT1H and PT12H: " + iso);
    }
}
