package dev.rolecall.job;

import dev.rolecall.job.JobLog.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notifies by channels. What can't be delivered is a warning in the log and changes nothing else. */
public final class Notifier implements RoundWatcher {
    private final String command;
    private final Map<Channel, Occasions> channels = new LinkedHashMap<>();
    private final Delivery delivery;
    private final Clock clock;
    private final JobLog log;

    /** @param command what is run, as notices say it */
    public Notifier(String command, List<Channel> channels, Delivery delivery, Clock clock, JobLog log) {
        this.command = command;
        channels.forEach(channel -> this.channels.put(channel, new Occasions()));
        this.delivery = delivery;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void begins(int number) {}

    @Override
    public void ended(RoundEnd end) {
        Instant now = clock.instant();
        Map<Channel, Notice> due = new LinkedHashMap<>();
        channels.forEach((channel, occasions) -> {
            Occasion occasion = occasions.of(end, now);
            if (occasion != null) {
                due.put(channel, Notice.of(occasion, command, now, end));
            }
        });
        send(due).forEach((channel, fault) -> {
            Occasions occasions = channels.get(channel);
            if (fault.isEmpty() && occasions != null) {
                occasions.told(end, now);
            }
        });
    }

    /** Notifies of a run that is no round. */
    public void tell(Notice notice) {
        Map<Channel, Notice> due = new LinkedHashMap<>();
        channels.keySet().forEach(channel -> due.put(channel, notice));
        Map<Channel, String> unused = send(due);
    }

    private Map<Channel, String> send(Map<Channel, Notice> due) {
        if (due.isEmpty()) {
            return Map.of();
        }
        Map<Channel, String> faults = delivery.send(due);
        faults.forEach((channel, fault) -> {
            if (fault.isEmpty()) {
                log.event(Level.INFO, "notified", "notified " + channel.name(), Map.of("channel", channel.name()));
            } else {
                log.event(
                        Level.WARN,
                        "notification_failed",
                        "could not notify " + channel.name() + ": " + fault
                                + "; that changes nothing of what was done. Check --notify",
                        Map.of("channel", channel.name(), "reason", fault));
            }
        });
        return faults;
    }
}
