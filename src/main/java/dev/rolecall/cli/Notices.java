package dev.rolecall.cli;

import dev.rolecall.aws.Connection;
import dev.rolecall.job.Channel;
import dev.rolecall.job.Delivery;
import dev.rolecall.job.JobLog;
import dev.rolecall.job.Notice;
import dev.rolecall.job.Notifier;
import dev.rolecall.job.RoundEnd;
import dev.rolecall.job.RoundWatcher;
import dev.rolecall.job.Webhook;
import dev.rolecall.job.Webhook.Patience;
import dev.rolecall.live.Sleeper;
import java.time.Duration;
import java.util.List;

/** Notifies whoever wants to be. A wish to end the process cuts it off: what was done is done and logged. */
final class Notices implements RoundWatcher {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Interrupts interrupts;
    private final Notifier notifier;

    Notices(String command, NotifyOptions options, AwsOptions aws, Program program, JobLog log) {
        this.interrupts = program.interrupts();
        Patience patience = Patience.USUAL;
        Sleeper sleeper = Sleeper.real().scaled(aws.timeScale());
        List<Channel> channels = options.addresses().stream()
                .map(address -> channel(address, aws, patience, sleeper))
                .toList();
        Delivery delivery = new Delivery(patience.whole().plus(GRACE), interrupts.interruption()::requested);
        this.notifier = new Notifier(command, channels, delivery, program.clock(), log);
    }

    private static Channel channel(NotifyAddress address, AwsOptions aws, Patience patience, Sleeper sleeper) {
        if (address instanceof NotifyAddress.Topic topic) {
            return new TopicChannel(new Connection(aws.profile(), topic.region(), null), topic, patience);
        }
        return new Webhook(((NotifyAddress.Hook) address).url(), patience, sleeper::sleep);
    }

    @Override
    public void begins(int number) {
        notifier.begins(number);
    }

    @Override
    public void ended(RoundEnd end) {
        undisturbedButForTheEnd(() -> notifier.ended(end));
    }

    void tell(Notice notice) {
        undisturbedButForTheEnd(() -> notifier.tell(notice));
    }

    private void undisturbedButForTheEnd(Runnable telling) {
        interrupts.reading();
        try {
            telling.run();
        } finally {
            interrupts.undisturbed();
        }
    }
}
