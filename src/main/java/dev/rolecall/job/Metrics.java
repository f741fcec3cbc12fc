package dev.rolecall.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All rounds of this process as numbers, in the text format of Prometheus (0.0.4). Safe for several threads. */
public final class Metrics implements RoundWatcher {
    private static final String HEAD = "# HELP %s %s\n# TYPE %s %s\n";

    private final Clock clock;
    private final SortedMap<String, Long> rounds = new TreeMap<>();
    private final SortedMap<String, Long> changes = new TreeMap<>();
    private final SortedMap<String, Long> calls = new TreeMap<>();
    private final SortedMap<String, Long> refusals = new TreeMap<>();
    private long throttles;
    private double seconds;
    private long number;
    private @Nullable RoundEnd last;
    private @Nullable Instant lastEnd;
    private @Nullable Instant lastSuccess;
    private boolean inStep;

    public Metrics(Clock clock) {
        this.clock = clock;
        for (RoundResult result : RoundResult.values()) {
            rounds.put(labels("result", result.label()), 0L);
        }
    }

    @Override
    public void begins(int round) {}

    @Override
    public synchronized void ended(RoundEnd end) {
        rounds.merge(labels("result", end.result().label()), 1L, Long::sum);
        end.changes()
                .forEach(each -> changes.merge(
                        labels("action", each.action(), "outcome", each.outcome()), each.count(), Long::sum));
        end.calls().forEach((operation, count) -> calls.merge(labels("operation", operation), count, Long::sum));
        end.refusals().forEach(guard -> refusals.merge(labels("guard", guard), 1L, Long::sum));
        throttles += end.throttles();
        seconds += seconds(end);
        number++;
        last = end;
        lastEnd = clock.instant();
        if (end.result().inStep()) {
            lastSuccess = lastEnd;
            inStep = true;
        } else if (end.result() != RoundResult.LOCKED) {
            inStep = false;
        }
    }

    /** As it is now. */
    public synchronized String text() {
        StringBuilder text = new StringBuilder();
        family(text, "rolecall_rounds_total", "counter", "Rounds that ended, by result.", rounds);
        family(text, "rolecall_changes_total", "counter", "Changes, by action and outcome.", changes);
        family(text, "rolecall_calls_total", "counter", "Calls sent to AWS, retries included.", calls);
        family(text, "rolecall_refusals_total", "counter", "Rounds that a guard refused, by guard.", refusals);
        single(text, "rolecall_throttles_total", "counter", "Calls that AWS throttled.", (double) throttles);
        text.append(String.format(
                HEAD,
                "rolecall_round_duration_seconds",
                "How long rounds took.",
                "rolecall_round_duration_seconds",
                "summary"));
        sample(text, "rolecall_round_duration_seconds_sum", "", seconds);
        sample(text, "rolecall_round_duration_seconds_count", "", (double) number);
        if (last != null) {
            single(text, "rolecall_last_round_duration_seconds", "gauge", "How long it took.", seconds(last));
            single(text, "rolecall_in_step", "gauge", "1 where AWS had last what the files say.", inStep ? 1 : 0);
        }
        moment(text, "rolecall_last_round_timestamp_seconds", "When the last round ended.", lastEnd);
        moment(text, "rolecall_last_success_timestamp_seconds", "When one last ended in step.", lastSuccess);
        return text.toString();
    }

    private static double seconds(RoundEnd end) {
        return end.took().toNanos() / 1e9;
    }

    private static void family(StringBuilder text, String name, String type, String help, Map<String, Long> byLabels) {
        text.append(String.format(HEAD, name, help, name, type));
        byLabels.forEach((labels, value) -> sample(text, name, labels, value.doubleValue()));
    }

    private static void single(StringBuilder text, String name, String type, String help, double value) {
        text.append(String.format(HEAD, name, help, name, type));
        sample(text, name, "", value);
    }

    private static void moment(StringBuilder text, String name, String help, @Nullable Instant at) {
        if (at != null) {
            single(text, name, "gauge", help, at.toEpochMilli() / 1e3);
        }
    }

    private static void sample(StringBuilder text, String name, String labels, double value) {
        text.append(name).append(labels).append(' ');
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        text.append(whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value))
                .append('\n');
    }

    private static String labels(String... namesAndValues) {
        StringBuilder labels = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1]
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n");
            labels.append(i == 0 ? "" : ",")
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(value)
                    .append('"');
        }
        return labels.append('}').toString();
    }
}
