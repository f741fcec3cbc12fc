package dev.rolecall.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a notice goes. Of a webhook nothing is ever printed but its host: who knows the rest may post there. */
sealed interface NotifyAddress {
    /** ARN of a topic in any partition; names as SNS allows them. */
    Pattern TOPIC =
            Pattern.compile("arn:aws[a-z-]*:sns:([a-z]{2,5}(?:-[a-z]+){1,3}-\\d{1,2}):\\d{12}:([A-Za-z0-9_-]{1,256})");

    String SHAPES = "https://HOST/PATH or arn:aws:sns:REGION:ACCOUNT:NAME";

    /** An address that takes JSON by POST. */
    record Hook(URI url) implements NotifyAddress {
        @Override
        public String toString() {
            return "the webhook at " + url.getHost();
        }
    }

    /** A topic of SNS. */
    record Topic(String arn, String region) implements NotifyAddress {}

    /**
     * Reads it.
     *
     * @param where it was given, for the message: the text itself may hold a secret
     * @throws Stop for wrong usage
     */
    static NotifyAddress of(String text, String where) {
        if (text.startsWith("arn:")) {
            return topic(text, where);
        }
        URI url = url(text, where);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw Stop.usage(where + " must be " + SHAPES + "; what was given is neither");
        }
        if (url.getHost() == null) {
            throw Stop.usage(where + " must be " + SHAPES + "; what was given has no host");
        }
        if (url.getRawUserInfo() != null) {
            throw Stop.usage(where + " must have no user and password before its host, " + url.getHost()
                    + ": a webhook's secret is its path");
        }
        if (scheme.equals("http") && !loopback(url.getHost())) {
            throw Stop.usage(where + " must be https:// for " + url.getHost()
                    + ": over http:// its path, which is its password, and the names in the notice could be read on the"
                    + " way. http:// is for loopback only, such as for a relay beside this process");
        }
        return new Hook(url);
    }

    /**
     * Reads that of a topic.
     *
     * @throws Stop for wrong usage
     */
    static Topic topic(String text, String where) {
        Matcher topic = TOPIC.matcher(text);
        if (!topic.matches()) {
            throw Stop.usage(where + " must be the ARN of a standard SNS topic, such as"
                    + " arn:aws:sns:eu-west-1:111122223333:rolecall"
                    + (text.startsWith("arn:") ? ", is " + text : "; what was given is none"));
        }
        return new Topic(text, topic.group(1));
    }

    private static URI url(String text, String where) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw Stop.usage(where + " must be " + SHAPES + "; what was given is no URL");
        }
    }

    /** By the text alone: nobody is asked what a name means. */
    private static boolean loopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
