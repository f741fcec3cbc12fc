package dev.rolecall.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What IAM asks of a statement of a policy (IAM user guide, reference_policies_grammar and the pages of the elements). Whether services,
 * actions, principals and condition operators exist is not asked.
 */
final class PolicyStatements {

    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private static final Set<String> EFFECTS = Set.of("Allow", "Deny");
    private static final Set<String> PRINCIPALS = Set.of("AWS", "Service", "Federated", "CanonicalUser");

    /** Letters and digits of ASCII only (IAM user guide, reference_policies_elements_sid). */
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");

    private static final Pattern ACTION = Pattern.compile("\\*|(\\*|[A-Za-z0-9.-]+):[^:]*");

    /** An ARN, or a wildcard. */
    private static final Pattern RESOURCE = Pattern.compile("\\*.*|[^:]+:.*", Pattern.DOTALL);

    /** A role is assumed by actions of sts alone. That a wildcard for all actions passes is assumed. */
    private static final Pattern OF_STS = Pattern.compile("\\*.*|sts:.*", Pattern.CASE_INSENSITIVE);

    private PolicyStatements() {}

    /** Why it is no statement of a policy of the kind. */
    static Optional<String> problem(JsonNode statement, PolicyDocuments.Kind kind) {
        return Optional.ofNullable(first(statement, kind));
    }

    private static @Nullable String first(JsonNode statement, PolicyDocuments.Kind kind) {
        if (!statement.isObject()) {
            return "a statement is a JSON object";
        }
        for (String name : statement.propertyNames()) {
            if (!ELEMENTS.contains(name)) {
                return "a statement has no element " + name;
            }
        }
        JsonNode effect = statement.path("Effect");
        if (!effect.isString() || !EFFECTS.contains(effect.stringValue())) {
            return "the Effect of a statement is Allow or Deny";
        }
        JsonNode sid = statement.path("Sid");
        if (!sid.isMissingNode()
                && !(sid.isString() && SID.matcher(sid.stringValue()).matches())) {
            return "a Sid has letters and digits only";
        }
        String problem = listed(statement, "Action", PolicyStatements::isAction, "service:action, or *");
        problem = problem == null ? conditions(statement.path("Condition")) : problem;
        if (problem != null) {
            return problem;
        }
        return kind == PolicyDocuments.Kind.TRUST ? ofTrust(statement) : ofIdentity(statement);
    }

    private static @Nullable String ofIdentity(JsonNode statement) {
        return has(statement, "Principal")
                ? "a policy that is not a trust policy names no Principal"
                : listed(statement, "Resource", text -> RESOURCE.matcher(text).matches(), "an ARN, or *");
    }

    private static @Nullable String ofTrust(JsonNode statement) {
        if (has(statement, "Resource")) {
            return "a trust policy names no Resource";
        }
        if (TrustPolicy.strings(statement.path("Action")).stream()
                .anyMatch(action -> !OF_STS.matcher(action).matches())) {
            return "a trust policy is about actions of sts only";
        }
        JsonNode principal = either(statement, "Principal");
        if (principal == null) {
            return "a statement of a trust policy has either Principal or NotPrincipal";
        }
        boolean fits = principal.isObject()
                ? !principal.isEmpty() && principal.properties().stream().allMatch(PolicyStatements::isPrincipal)
                : principal.isString() && principal.stringValue().equals("*");
        return fits ? null : "a Principal is *, or an object of AWS, Service, Federated or CanonicalUser";
    }

    private static boolean isPrincipal(Map.Entry<String, JsonNode> entry) {
        return PRINCIPALS.contains(entry.getKey()) && strings(entry.getValue()) != null;
    }

    private static boolean isAction(String text) {
        return ACTION.matcher(text).matches();
    }

    private static boolean has(JsonNode statement, String name) {
        return statement.has(name) || statement.has("Not" + name);
    }

    /** The element or its opposite; null where there is neither, or both. */
    private static @Nullable JsonNode either(JsonNode statement, String name) {
        return statement.has(name) == statement.has("Not" + name)
                ? null
                : statement.has(name) ? statement.get(name) : statement.get("Not" + name);
    }

    private static @Nullable String listed(JsonNode statement, String name, Predicate<String> fits, String form) {
        JsonNode value = either(statement, name);
        if (value == null) {
            return "a statement has either " + name + " or Not" + name;
        }
        List<String> strings = strings(value);
        return strings != null && strings.stream().allMatch(fits)
                ? null
                : "the " + name + " of a statement is one or more of the form " + form;
    }

    /** One string or a list of one or more; null where it is neither. */
    private static @Nullable List<String> strings(JsonNode json) {
        boolean fits =
                json.isArray() ? !json.isEmpty() && json.valueStream().allMatch(JsonNode::isString) : json.isString();
        return fits ? TrustPolicy.strings(json) : null;
    }

    private static @Nullable String conditions(JsonNode condition) {
        boolean fits = condition.isMissingNode()
                || (condition.isObject() && condition.valueStream().allMatch(JsonNode::isObject));
        return fits ? null : "a Condition is an object of operators, and each of them an object of keys";
    }
}
