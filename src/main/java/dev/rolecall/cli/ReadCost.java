package dev.rolecall.cli;

import dev.rolecall.aws.CallCounts;
import dev.rolecall.live.ReadForecast;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What a reading is going to cost, and what it did cost, in words. */
final class ReadCost {
    private ReadCost() {}

    /**
     * Such as {@code reading by permission set: about 4 213 calls of sso-admin, about 3 min 31 s at 20 calls/s}. The others are
     * read beside it, in less time.
     */
    static String forecast(ReadForecast forecast, int callsPerSecond) {
        Duration time = Duration.ofSeconds((forecast.calls() + callsPerSecond - 1) / callsPerSecond);
        return "reading by " + forecast.way().label() + ": about " + number(forecast.calls())
                + " calls of sso-admin, about " + text(time) + " at " + callsPerSecond + " calls/s (" + forecast.why()
                + ")";
    }

    /** What was sent, the most frequent first. */
    static List<String> actual(CallCounts counts) {
        SortedMap<String, Long> calls = counts.byOperation();
        String total = "read with " + number(counts.total()) + " calls, of sso-admin "
                + number(counts.total("sso-admin"))
                + (counts.throttles() > 0
                        ? ", throttled " + (counts.throttles() == 1 ? "once" : number(counts.throttles()) + " times")
                        : "");
        String each = calls.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(call -> number(call.getValue()) + " " + call.getKey())
                .collect(Collectors.joining(", "));
        return List.of(total, "of these " + each);
    }

    /** Digits in threes, apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** Such as {@code 3 min 31 s}. */
    static String text(Duration time) {
        StringBuilder text = new StringBuilder();
        if (time.toHours() > 0) {
            text.append(time.toHours()).append(" h ");
        }
        if (time.toMinutes() > 0) {
            text.append(time.toMinutesPart()).append(" min ");
        }
        return text.append(time.toSecondsPart()).append(" s").toString();
    }
}
