package dev.rolecall.desired;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The Condition of a statement: operators over keys over values (IAM: reference_policies_elements_condition_operators). */
final class ConditionChecks {
    private static final Set<String> OPERATORS = new TreeSet<>(List.of(
            "ArnEquals",
            "ArnLike",
            "ArnNotEquals",
            "ArnNotLike",
            "BinaryEquals",
            "Bool",
            "DateEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateNotEquals",
            "IpAddress",
            "NotIpAddress",
            "Null",
            "NumericEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericNotEquals",
            "StringEquals",
            "StringEqualsIgnoreCase",
            "StringLike",
            "StringNotEquals",
            "StringNotEqualsIgnoreCase",
            "StringNotLike"));

    private ConditionChecks() {}

    static void check(Located condition, Problems problems) {
        if (!condition.isMapping()) {
            problems.add(condition.location(), "Condition must be an object", null);
            return;
        }
        for (String operator : condition.keys()) {
            String plain =
                    operator.replaceFirst("^For(AllValues|AnyValue):", "").replaceFirst("IfExists$", "");
            if (OPERATORS.stream().noneMatch(plain::equalsIgnoreCase)) {
                problems.warn(
                        condition.keyLocation(operator),
                        "'" + operator + "' is not a condition operator that this version knows",
                        Nearest.hint(plain, OPERATORS));
            }
            keys(operator, condition.mapping(operator), problems);
        }
    }

    private static void keys(String operator, Located keys, Problems problems) {
        if (!keys.isMapping()) {
            problems.add(keys.location(), operator + " must be an object of condition keys", null);
            return;
        }
        for (String key : keys.keys()) {
            Located value = keys.mapping(key);
            JsonNode json = value.json();
            List<Located> all = json.isArray() ? value.items() : List.of(value);
            boolean scalars = all.stream()
                    .noneMatch(item -> item.json().isContainer() || item.json().isNull());
            if (!scalars) {
                problems.add(
                        value.location(), "the condition on '" + key + "' must be a value or a list of values", null);
            }
        }
    }
}
