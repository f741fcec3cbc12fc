package dev.rolecall.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A notice for people and for programs. Slack splits texts of more than 4,000 characters; these stay well below. */
public final class NoticeText {
    private static final String FORMAT = "rolecall.notification/1";
    private static final int MOST_OF_A_REASON = 700;
    private static final int MOST_OF_AN_EXAMPLE = 160;
    private static final int MOST_OF_A_NAME = 100;
    /** So many of them are sent. */
    public static final int MOST_EXAMPLES = 5;

    private NoticeText() {}

    /** What has come about, in a line. */
    public static String headline(Notice notice) {
        String owner = notice.particulars().owner();
        return "Rolecall " + notice.command() + (owner == null ? "" : " of " + Excerpt.of(owner, MOST_OF_A_NAME)) + ": "
                + notice.words();
    }

    /** All of it, as lines. */
    public static String plain(Notice notice) {
        return String.join("\n", lines(notice));
    }

    /**
     * The document that a webhook gets: {@code text} is what Slack shows, the other members are for programs, and not
     * escaped for Slack.
     */
    public static Map<String, Object> document(Notice notice) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", SlackText.of(plain(notice)));
        document.put("format", FORMAT);
        document.put("occasion", notice.occasion().label());
        document.put("command", notice.command());
        document.put("time", notice.time().toString());
        document.put("round", notice.round());
        Particulars particulars = notice.particulars();
        put(document, "owner", particulars.owner(), MOST_OF_A_NAME);
        put(document, "instance", particulars.instance(), MOST_OF_A_NAME);
        document.put("result", notice.result());
        document.put("exitCode", notice.exitCode());
        document.put("counts", notice.counts());
        put(document, "reason", notice.reason(), MOST_OF_A_REASON);
        document.put("guards", notice.guards());
        document.put("examples", examples(particulars));
        put(document, "next", notice.next(), MOST_OF_A_REASON);
        return document;
    }

    private static void put(Map<String, Object> document, String name, @Nullable String value, int most) {
        if (value != null) {
            document.put(name, Excerpt.of(value, most));
        }
    }

    private static List<String> lines(Notice notice) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(notice));
        Particulars particulars = notice.particulars();
        if (particulars.instance() != null) {
            lines.add("Instance: " + Excerpt.of(particulars.instance(), MOST_OF_A_NAME));
        }
        if (notice.reason() != null && !notice.reason().isEmpty()) {
            lines.add("Why: " + Excerpt.of(notice.reason(), MOST_OF_A_REASON));
        }
        if (!notice.counts().isEmpty()) {
            lines.add(notice.counts().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", ", "How many: ", "")));
        }
        List<String> examples = examples(particulars);
        examples.forEach(example -> lines.add("- " + example));
        if (particulars.among() > examples.size() && !examples.isEmpty()) {
            lines.add("- and " + (particulars.among() - examples.size()) + " more");
        }
        String next = notice.next();
        if (next != null) {
            lines.add("Next: " + Excerpt.of(next, MOST_OF_A_REASON));
        }
        return lines;
    }

    private static List<String> examples(Particulars particulars) {
        return particulars.examples().stream()
                .limit(MOST_EXAMPLES)
                .map(example -> Excerpt.of(example, MOST_OF_AN_EXAMPLE))
                .toList();
    }
}
