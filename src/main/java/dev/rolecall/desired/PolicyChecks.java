package dev.rolecall.desired;

import dev.rolecall.model.Location;
import dev.rolecall.model.PolicyDocument;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether AWS would take a document as a policy of that kind: its size, its letters, its elements. */
final class PolicyChecks {
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

    private final PolicySize limit;
    private final Problems problems;

    PolicyChecks(PolicySize limit, Problems problems) {
        this.limit = limit;
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
        if (characters > limit.characters()) {
            problems.add(
                    document.location(),
                    "the policy has " + characters + " characters without white space, AWS allows "
                            + limit.characters(),
                    limit.hint());
        } else if (bytes > limit.bytes()) {
            problems.add(document.location(), "the policy has " + bytes + " bytes, AWS allows " + limit.bytes(), null);
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
