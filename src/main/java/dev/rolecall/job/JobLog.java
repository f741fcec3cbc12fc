package dev.rolecall.job;

import dev.rolecall.report.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a job says of itself, as lines for people or as JSON objects, one a line, for what gathers logs. Sessions and keys are
 * taken out of both. Safe for several threads.
 */
public final class JobLog {
    /** How much it matters. */
    public enum Level {
        INFO,
        WARN,
        ERROR
    }

    private static final String PROGRAM = "rolecall: ";

    private final Consumer<String> sink;
    private final @Nullable Clock clock;
    private final boolean quiet;
    private volatile int round;

    private JobLog(Consumer<String> sink, @Nullable Clock clock, boolean quiet) {
        this.sink = sink;
        this.clock = clock;
        this.quiet = quiet;
    }

    /**
     * Lines for people.
     *
     * @param sink takes a line, without its end
     * @param quiet whether only what goes wrong is said
     */
    public static JobLog text(Consumer<String> sink, boolean quiet) {
        return new JobLog(sink, null, quiet);
    }

    /**
     * JSON objects with {@code time}, {@code level}, {@code event}, {@code round} where one has begun, {@code message}, and what
     * else the event has.
     *
     * @param quiet whether progress is left out; events never are
     */
    public static JobLog json(Consumer<String> sink, Clock clock, boolean quiet) {
        return new JobLog(sink, clock, quiet);
    }

    /** What is said from now on is about this round. */
    public void round(int number) {
        round = number;
    }

    /** Says that something has come about; fields are strings, numbers, truth values, and lists and maps of these. */
    public void event(Level level, String event, String message, Map<String, ?> fields) {
        if (clock != null) {
            sink.accept(object(clock, level, event, message, fields));
        } else if (!quiet || level != Level.INFO) {
            sink.accept(PROGRAM + Discretion.of(message));
        }
    }

    /** Passes on a line that somebody else wrote. */
    public void line(String text) {
        if (clock == null) {
            sink.accept(Discretion.of(text));
        } else if (!quiet && !text.isBlank()) {
            String message = text.startsWith(PROGRAM) ? text.substring(PROGRAM.length()) : text;
            sink.accept(object(clock, Level.INFO, "progress", message.strip(), Map.of()));
        }
    }

    private String object(Clock at, Level level, String event, String message, Map<String, ?> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("time", at.instant().toString());
        object.put("level", level.name().toLowerCase(Locale.ROOT));
        object.put("event", event);
        if (round > 0) {
            object.put("round", round);
        }
        object.put("message", Discretion.of(message));
        fields.forEach((name, value) -> object.putIfAbsent(name, discreet(value)));
        return Json.line(object);
    }

    private static Object discreet(Object value) {
        if (value instanceof String text) {
            return Discretion.of(text);
        } else if (value instanceof List<?> list) {
            return list.stream().map(JobLog::discreet).toList();
        }
        return value;
    }
}
