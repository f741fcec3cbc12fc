package dev.rolecall.desired;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, instants and lengths of time as the files write them. */
final class Moments {
    /** Dates and instants as the schema describes them: what it does not let pass is not taken here either. */
    private static final Pattern SHAPE = Pattern.compile(DefinitionSchema.pattern("/$defs/moment"));

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})([smhdw])");
    private static final Pattern SESSION = Pattern.compile("PT(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?");
    private static final Duration SHORTEST_SESSION = Duration.ofHours(1);
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private Moments() {}

    /** The first instant after what is written under that key: a date lasts to its end in UTC. */
    static @Nullable Instant end(Located mapping, String key, Problems problems) {
        Located value = mapping.get(key);
        String text = value == null ? null : value.text();
        if (value == null || text == null) {
            return null;
        }
        Instant end = SHAPE.matcher(text).matches() ? end(text) : null;
        if (end == null) {
            problems.add(
                    value.location(),
                    "'" + key + "' must be a date or an instant with its offset, is '" + ShapeWords.shortened(text)
                            + "'",
                    "such as 2026-12-31 or 2026-12-31T18:00:00Z");
        }
        return end;
    }

    private static @Nullable Instant end(String text) {
        try {
            return DATE.matcher(text).matches()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 14d} or {@code PT1H}; what the schema lets pass only. */
    static Duration length(@Nullable String text, Duration otherwise) {
        if (text == null) {
            return otherwise;
        }
        Matcher matcher = SHORT.matcher(text);
        try {
            if (!matcher.matches()) {
                return Duration.parse(text);
            }
            long count = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                case "d" -> Duration.ofDays(count);
                default -> Duration.ofDays(7 * count);
            };
        } catch (DateTimeException | ArithmeticException e) {
            return otherwise;
        }
    }

    /** How long a session of a set lasts (aws-facts 1b: one to twelve hours). */
    static Duration session(Located set, Problems problems, Duration otherwise) {
        Located value = set.get("sessionDuration");
        String text = value == null ? null : value.text();
        if (value == null || text == null) {
            return otherwise;
        }
        if (SESSION.matcher(text).matches()) {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(SHORTEST_SESSION) >= 0 && duration.compareTo(LONGEST_SESSION) <= 0) {
                return duration;
            }
        }
        problems.add(
                value.location(),
                "'sessionDuration' must be PT1H to PT12H, is '" + ShapeWords.shortened(text) + "'",
                "PT8H is eight hours, PT1H30M an hour and a half");
        return otherwise;
    }
}
