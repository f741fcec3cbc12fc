package dev.rolecall.desired;

import dev.rolecall.model.Location;
import dev.rolecall.model.PolicyDocument;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether AWS would take a document as the inline policy of a permission set: its size, its letters, its elements. */
final class PolicyChecks {
    /** Limits of a permission set's inline policy (aws-facts 1b). */
    private static final int MOST_BYTES = 32_768;

    private static final int MOST_CHARACTERS = 10_240;
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

    private final Problems problems;

    PolicyChecks(Problems problems) {
        this.problems = problems;
    }

    /** Reports whatever AWS would not take; {@code policy} is absent where the document has a key twice or is no object. */
    void check(Located document, @Nullable PolicyDocument policy) {
        if (!document.isMapping()) {
            problems.add(document.location(), "a policy document is a JSON object", null);
            return;
        }
        if (policy != null) {
            size(document, policy.text());
        }
        characters(document);
        Set<String> misspelt = PolicyElements.unknown(document, ELEMENTS, problems);
        version(document);
        Located statements = document.get("Statement");
        if (statements == null) {
            if (!misspelt.contains("Statement")) {
                problems.add(document.location(), "the policy has no Statement", null);
            }
        } else {
            statements(statements);
        }
    }

    private void size(Located document, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        long characters = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (characters > MOST_CHARACTERS) {
            problems.add(
                    document.location(),
                    "the policy has " + characters + " characters without white space, AWS allows " + MOST_CHARACTERS,
                    "use customer managed policies for the rest");
        } else if (bytes > MOST_BYTES) {
            problems.add(document.location(), "the policy has " + bytes + " bytes, AWS allows " + MOST_BYTES, null);
        }
    }

    /** AWS takes nothing beyond U+00FF in a policy (aws-facts 1b). */
    private void characters(Located value) {
        String text = value.text();
        if (text != null) {
            characters(value.location(), text);
        }
        value.items().forEach(this::characters);
        for (String key : value.keys()) {
            characters(value.keyLocation(key), key);
            characters(value.mapping(key));
        }
    }

    private void characters(Location location, String text) {
        text.codePoints()
                .filter(c -> c > 0xFF)
                .findFirst()
                .ifPresent(c -> problems.add(
                        location,
                        "a policy may not contain " + ShapeWords.character(c),
                        "AWS takes characters up to U+00FF"));
    }

    private void version(Located document) {
        Located version = document.get("Version");
        if (version == null) {
            problems.warn(
                    document.location(),
                    "the policy has no Version: that means 2008-10-17, without policy variables",
                    "write \"Version\": \"2012-10-17\"");
        } else if (version.text() == null || !VERSIONS.contains(version.text())) {
            problems.add(
                    version.location(),
                    "Version must be '2012-10-17' or '2008-10-17', is '" + version.written() + "'",
                    null);
        }
    }

    private void statements(Located statements) {
        List<Located> all = statements.isMapping() ? List.of(statements) : statements.items();
        if (all.isEmpty()) {
            problems.add(statements.location(), "Statement must be an object or a list of some", null);
        }
        Map<String, Location> sids = new HashMap<>();
        for (Located statement : all) {
            new StatementChecks(problems).check(statement);
            Located sid = statement.get("Sid");
            String text = sid == null ? null : sid.text();
            if (sid == null || text == null || text.isEmpty()) {
                continue;
            }
            Location first = sids.putIfAbsent(text, sid.location());
            if (first != null) {
                problems.add(sid.location(), "Sid '" + text + "' is used twice", "first in line " + first.line());
            }
        }
    }
}
