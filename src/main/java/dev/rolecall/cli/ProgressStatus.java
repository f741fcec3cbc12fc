package dev.rolecall.cli;

import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadForecast;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a long piece of work is, how fast it goes on, how long it will take, and what it waits for. Whoever shows it decides
 * how often. Not safe for several threads.
 */
final class ProgressStatus implements Progress {
    /** The rate is that of the last while: what was an hour ago says nothing of now. */
    private static final long WINDOW = Duration.ofSeconds(15).toNanos();

    /** Before that nothing can be said of how fast it goes and how long it will take. */
    private static final long TOO_EARLY = Duration.ofSeconds(2).toNanos();

    /** The phase that a forecast is about: its steps are not all that is done meanwhile, the calls are. */
    private final Supplier<Sent> counts;

    private final LongSupplier nanoClock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private String phase = "reading";
    private int total;
    private int done;
    private long since;
    private long forecast;
    private List<String> waiting = List.of();
    private int almost;

    /**
     * What was sent so far.
     *
     * @param calls of all services
     * @param ssoAdmin those of sso-admin, which a forecast is about
     * @param throttles how often AWS said that it was too much
     */
    record Sent(long calls, long ssoAdmin, long throttles) {}

    private record Sample(long nanos, Sent sent) {}

    ProgressStatus(Supplier<Sent> counts, LongSupplier nanoClock) {
        this.counts = counts;
        this.nanoClock = nanoClock;
        look();
    }

    @Override
    public void phase(String what, int steps) {
        phase = what;
        total = steps;
        done = 0;
        since = nanoClock.getAsLong();
        waiting = List.of();
        almost = 0;
        if (!what.equals(Progress.ASSIGNMENTS)) {
            forecast = 0;
        }
    }

    @Override
    public void step() {
        done++;
    }

    @Override
    public void waiting(List<String> what, int almostDone) {
        waiting = List.copyOf(what);
        almost = almostDone;
    }

    @Override
    public void forecast(ReadForecast cost) {
        forecast = cost.calls();
    }

    boolean idle() {
        return total == 0 && waiting.isEmpty();
    }

    String phase() {
        return phase;
    }

    /** Steps whose work is over. */
    private int over() {
        return Math.min(total, done + almost);
    }

    /** How much of the phase is done, from 0 to 1. */
    double part() {
        double part =
                forecast > 0 ? counts.get().ssoAdmin() / (double) forecast : total == 0 ? 0 : over() / (double) total;
        return Math.max(0, Math.min(1, part));
    }

    /** All there is to say but the phase's name, what matters most first. */
    List<String> parts() {
        Sample before = look();
        Sent now = counts.get();
        List<String> parts = new ArrayList<>();
        if (forecast > 0) {
            parts.add(ReadCost.number(now.ssoAdmin()) + " of about " + ReadCost.number(forecast) + " calls");
        } else if (total > 0) {
            parts.add(ReadCost.number(over()) + " of " + ReadCost.number(total));
        }
        Duration left = left(before, now);
        if (left != null) {
            parts.add("about " + ReadCost.text(left) + " left");
        }
        parts.addAll(waiting);
        double rate = rate(before, now.calls() - before.sent().calls());
        if (rate > 0) {
            parts.add(String.format(Locale.ROOT, "%.1f calls/s", rate));
        }
        if (now.throttles() > 0) {
            parts.add("throttled " + ReadCost.number(now.throttles()) + (now.throttles() == 1 ? " time" : " times"));
        }
        return parts;
    }

    /** Takes a sample, and returns the oldest of the last while. */
    private Sample look() {
        long now = nanoClock.getAsLong();
        while (samples.size() > 1 && now - samples.element().nanos() > WINDOW) {
            samples.remove();
        }
        samples.add(new Sample(now, counts.get()));
        return samples.element();
    }

    private double rate(Sample before, long calls) {
        double seconds = (nanoClock.getAsLong() - before.nanos()) / 1e9;
        return seconds * 1e9 < TOO_EARLY ? 0 : calls / seconds;
    }

    private @Nullable Duration left(Sample before, Sent now) {
        long spent = nanoClock.getAsLong() - since;
        if (spent < TOO_EARLY) {
            return null;
        }
        if (forecast > 0) {
            double rate = rate(before, now.ssoAdmin() - before.sent().ssoAdmin());
            return rate <= 0 || now.ssoAdmin() >= forecast
                    ? null
                    : Duration.ofSeconds((long) Math.ceil((forecast - now.ssoAdmin()) / rate));
        }
        int over = over();
        return over == 0 || over >= total
                ? null
                : Duration.ofSeconds((long) Math.ceil((double) spent / over * (total - over) / 1e9));
    }
}
