package dev.rolecall.job;

import java.util.regex.Pattern;

/** Text that Slack, and what takes the same webhooks, shows as it is. */
final class SlackText {
    /** At the beginning of a word it calls people where a receiver links names by itself; in an address it does not. */
    private static final Pattern CALL = Pattern.compile("(?<![\\w.+-])@(?=\\w)");

    private static final String BREAK = "@\u200b";

    private SlackText() {}

    /** Slack takes these three characters for its own; escaped, they begin no link and no mention (Slack: formatting text). */
    static String of(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return CALL.matcher(escaped).replaceAll(BREAK);
    }
}
