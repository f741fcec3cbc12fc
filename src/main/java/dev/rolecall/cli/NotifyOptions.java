package dev.rolecall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Who is notified. */
final class NotifyOptions {
    /** There the addresses are not seen in a list of processes. */
    static final String VARIABLE = "ROLECALL_NOTIFY";

    // A text and no URI: what can't be read must not be printed by whoever reads the command line.
    @Option(
            names = "--notify",
            paramLabel = "URL",
            description = "Notify of refusals, failures, what was left undone, drift, what had to be changed, and"
                    + " recovery: a webhook as Slack has it (https://…; http:// to loopback only) or an SNS topic"
                    + " (arn:aws:sns:REGION:ACCOUNT:NAME; its endpoint is the SDK's own, AWS_ENDPOINT_URL_SNS)."
                    + " Repeatable. Without it, the addresses in " + VARIABLE + " are taken, with blanks between them:"
                    + " better for a webhook, whose URL is a secret. What can't be delivered is a warning and"
                    + " changes no exit code.")
    private List<String> given = new ArrayList<>();

    private List<NotifyAddress> addresses = List.of();

    /**
     * Reads them, before anything else is read.
     *
     * @throws Stop for wrong usage
     */
    void check(Map<String, String> environment) {
        List<String> texts = given;
        String name = "--notify";
        if (texts.isEmpty()) {
            name = VARIABLE;
            String all = environment.getOrDefault(VARIABLE, "").strip();
            texts = all.isEmpty() ? List.of() : List.of(all.split("\\s+", -1));
        }
        List<NotifyAddress> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            read.add(NotifyAddress.of(texts.get(i), name + (texts.size() == 1 ? "" : " number " + (i + 1))));
        }
        addresses = read.stream().distinct().toList();
    }

    List<NotifyAddress> addresses() {
        return addresses;
    }
}
