package dev.rolecall.cli;

import dev.rolecall.aws.Connection;
import dev.rolecall.aws.SnsTopic;
import dev.rolecall.job.Channel;
import dev.rolecall.job.Notice;
import dev.rolecall.job.NoticeText;
import dev.rolecall.job.Webhook.Patience;
import dev.rolecall.live.CallFailure;
import dev.rolecall.report.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notices by way of SNS: mails get text, everything else the document that webhooks get. */
final class TopicChannel implements Channel {
    private final Connection connection;
    private final NotifyAddress.Topic topic;
    private final Patience patience;

    TopicChannel(Connection connection, NotifyAddress.Topic topic, Patience patience) {
        this.connection = connection;
        this.topic = topic;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "the SNS topic " + topic.arn();
    }

    @Override
    public void send(Notice notice) throws Undelivered {
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("default", Json.line(NoticeText.document(notice)));
        messages.put("email", NoticeText.plain(notice));
        messages.put("sms", NoticeText.headline(notice));
        // Opened anew each time: credentials of a job that stays may have changed, and notices are rare.
        try (SnsTopic open = connection.snsTopic(topic.arn(), topic.region(), patience.connect(), patience.whole())) {
            open.publish(NoticeText.headline(notice), Json.line(messages));
        } catch (CallFailure e) {
            throw new Undelivered(e.reason() + ". " + e.advice().replaceAll("\\.$", ""));
        }
    }
}
