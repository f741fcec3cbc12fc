package dev.rolecall.plan;

import dev.rolecall.model.Account;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How people are told of selectors and of what these see of an account. */
final class SelectorWords {
    private static final int MOST = 3;
    private static final String TAG = "tag: ";

    private SelectorWords() {}

    /** {@code `ou: A`, `ou: B` and 4 more}. */
    static String list(SortedSet<String> labels) {
        List<String> quoted = labels.stream().map(label -> "`" + label + "`").toList();
        if (quoted.size() > MOST) {
            return String.join(", ", quoted.subList(0, MOST)) + " and " + (quoted.size() - MOST) + " more";
        }
        return quoted.size() < 2
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.get(quoted.size() - 1);
    }

    static String give(SortedSet<String> labels) {
        return labels.size() == 1 ? "gives" : "give";
    }

    /** Of its tags only those that one of the selectors asks for: others are nobody's business here. */
    static String seen(Account account, Collection<String> labels) {
        List<String> parts = new ArrayList<>();
        parts.add(account.ouPath().equals("/") ? "in no OU" : "in OU " + account.ouPath());
        SortedSet<String> keys = new TreeSet<>();
        labels.stream()
                .filter(label -> label.startsWith(TAG))
                .map(label -> label.substring(TAG.length()).split("=", 2)[0])
                .forEach(keys::add);
        for (String key : keys) {
            String value = account.tags().get(key);
            parts.add(value == null ? "without tag " + key : "tagged " + key + "=" + value);
        }
        if (account.joined() != null) {
            parts.add("joined " + account.joined().atOffset(ZoneOffset.UTC).toLocalDate());
        }
        return String.join(", ", parts);
    }
}
