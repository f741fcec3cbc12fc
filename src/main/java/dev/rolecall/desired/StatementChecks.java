package dev.rolecall.desired;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One statement of a policy, by the grammar that IAM documents (IAM: reference_policies_grammar). */
final class StatementChecks {
    private static final Set<String> ELEMENTS =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");
    private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9*?-]+:[A-Za-z0-9*?-]+");

    private final Problems problems;

    StatementChecks(Problems problems) {
        this.problems = problems;
    }

    void check(Located statement) {
        if (!statement.isMapping()) {
            problems.add(statement.location(), "a statement must be an object", null);
            return;
        }
        Set<String> misspelt = unknown(statement);
        effect(statement, misspelt);
        one(statement, "Action", "NotAction", misspelt);
        one(statement, "Resource", "NotResource", misspelt);
        Located sid = statement.get("Sid");
        if (sid != null && (sid.text() == null || !SID.matcher(sid.text()).matches())) {
            problems.add(sid.location(), "Sid must be letters A to Z and digits, is '" + sid.written() + "'", null);
        }
        Located condition = statement.get("Condition");
        if (condition != null) {
            ConditionChecks.check(condition, problems);
        }
    }

    private Set<String> unknown(Located statement) {
        for (String element : List.of("Principal", "NotPrincipal")) {
            if (statement.has(element)) {
                problems.shape(
                        statement.keyLocation(element),
                        element + " can't stand in the policy of a permission set",
                        "leave it out: the principal is whoever has the set");
            }
        }
        return PolicyElements.unknown(statement, ELEMENTS, problems);
    }

    private void effect(Located statement, Set<String> misspelt) {
        Located effect = statement.get("Effect");
        if (effect == null) {
            if (!misspelt.contains("Effect")) {
                problems.add(statement.location(), "the statement has no Effect", "Allow or Deny");
            }
        } else if (!"Allow".equals(effect.text()) && !"Deny".equals(effect.text())) {
            problems.add(
                    effect.location(),
                    "Effect must be 'Allow' or 'Deny', is '" + effect.written() + "'",
                    Nearest.hint(effect.written(), List.of("Allow", "Deny")));
        }
    }

    private void one(Located statement, String element, String opposite, Set<String> misspelt) {
        Located value = statement.get(element);
        Located other = statement.get(opposite);
        if (value != null && other != null) {
            problems.add(
                    statement.keyLocation(opposite),
                    "a statement takes " + element + " or " + opposite + ", not both",
                    null);
        } else if (value != null) {
            strings(element, value);
        } else if (other != null) {
            strings(opposite, other);
        } else if (!misspelt.contains(element) && !misspelt.contains(opposite)) {
            problems.add(statement.location(), "the statement has neither " + element + " nor " + opposite, null);
        }
    }

    private void strings(String element, Located value) {
        JsonNode json = value.json();
        List<Located> all = json.isArray() ? value.items() : List.of(value);
        if (all.isEmpty()) {
            problems.add(value.location(), element + " must list at least one", null);
        }
        for (Located item : all) {
            String text = item.text();
            if (text == null) {
                problems.add(item.location(), element + " must be text or a list of texts", null);
            } else if (element.endsWith("Action") && !ACTION.matcher(text).matches()) {
                problems.add(
                        item.location(),
                        "'" + text + "' is not an action",
                        "service:Action, such as s3:GetObject, or *");
            } else if (element.endsWith("Resource") && !text.equals("*") && !text.startsWith("arn:")) {
                problems.add(item.location(), "'" + text + "' is not a resource", "an ARN, or *");
            }
        }
    }
}
