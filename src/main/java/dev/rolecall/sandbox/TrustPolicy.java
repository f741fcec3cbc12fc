package dev.rolecall.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whom the trust policy of a role lets assume it: a statement must allow it, and none deny it (IAM user guide,
 * reference_policies_evaluation-logic). Of the caller's own permissions nothing is asked.
 */
final class TrustPolicy {

    private static final String ACTION = "sts:AssumeRole";

    private final List<JsonNode> statements;

    private TrustPolicy(List<JsonNode> statements) {
        this.statements = statements;
    }

    /** A text that is no policy, as a state file written by hand may hold, trusts nobody. */
    static TrustPolicy of(String document) {
        return new TrustPolicy(PolicyDocuments.statements(document));
    }

    boolean lets(Caller caller, @Nullable String externalId) {
        return says("Allow", caller, externalId) && !says("Deny", caller, externalId);
    }

    private boolean says(String effect, Caller caller, @Nullable String externalId) {
        return statements.stream()
                .filter(statement -> statement.path("Effect").asString("").equals(effect))
                .anyMatch(statement -> isOfAction(statement)
                        && isOf(statement, caller)
                        && TrustConditions.met(statement, externalId, effect.equals("Allow")));
    }

    private static boolean isOfAction(JsonNode statement) {
        return statement.has("NotAction")
                ? strings(statement.path("NotAction")).stream().noneMatch(TrustPolicy::isAssumeRole)
                : strings(statement.path("Action")).stream().anyMatch(TrustPolicy::isAssumeRole);
    }

    /** Actions are not case-sensitive, and may hold wildcards (IAM user guide, reference_policies_elements_action). */
    private static boolean isAssumeRole(String pattern) {
        String regex = pattern.chars()
                .mapToObj(each -> each == '*' ? ".*" : each == '?' ? "." : Pattern.quote(Character.toString(each)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(ACTION).matches();
    }

    private static boolean isOf(JsonNode statement, Caller caller) {
        return statement.has("NotPrincipal")
                ? !names(statement.path("NotPrincipal"), caller)
                : names(statement.path("Principal"), caller);
    }

    /** An account is named by its id or its root, which stand for everybody in it (reference_policies_elements_principal). */
    private static boolean names(JsonNode principal, Caller caller) {
        if (principal.isString()) {
            return principal.stringValue().equals("*");
        }
        return strings(principal.path("AWS")).stream()
                .anyMatch(name -> name.equals("*")
                        || name.equals(caller.account())
                        || name.equals("arn:aws:iam::" + caller.account() + ":root")
                        || name.equals(caller.arn())
                        || name.equals(caller.role()));
    }

    /** What is one string or a list of them. */
    static List<String> strings(JsonNode json) {
        return json.isArray()
                ? json.valueStream().map(each -> each.asString("")).toList()
                : json.isString() ? List.of(json.stringValue()) : List.of();
    }

    /** Conditions of a trust policy, of which only those on sts:ExternalId can be told here. */
    private static final class TrustConditions {

        private static final String EXTERNAL_ID = "sts:externalid";

        /**
         * @param otherwise what is said of all other conditions: those of an Allow are taken to be met, those of a Deny not to be, so
         *     that what can't be told stands in nobody's way
         */
        static boolean met(JsonNode statement, @Nullable String externalId, boolean otherwise) {
            return statement.path("Condition").properties().stream()
                    .flatMap(operator -> operator.getValue().properties().stream()
                            .map(key -> key.getKey().toLowerCase(Locale.ROOT).equals(EXTERNAL_ID)
                                    ? met(operator.getKey(), strings(key.getValue()), externalId, otherwise)
                                    : otherwise))
                    .allMatch(each -> each);
        }

        /** With IfExists, and for what is not equal, an id that is not given meets the condition. */
        private static boolean met(
                String operator, List<String> values, @Nullable String externalId, boolean otherwise) {
            return switch (operator) {
                case "StringEquals" -> externalId != null && values.contains(externalId);
                case "StringEqualsIfExists" -> externalId == null || values.contains(externalId);
                case "StringNotEquals", "StringNotEqualsIfExists" -> externalId == null || !values.contains(externalId);
                default -> otherwise;
            };
        }
    }
}
