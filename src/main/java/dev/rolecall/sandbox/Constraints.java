package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The input constraints of AWS's own service models (resource {@code /aws/constraints.json}, from botocore 1.43.11): required
 * members, lengths, ranges, enumerations, and patterns, which must match wholly.
 */
final class Constraints {

    private record Rule(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Pattern pattern,
            Set<String> allowed,
            List<String> required) {}

    private record Operation(List<String> required, Map<String, Rule> members) {}

    private final Map<AwsService, Map<String, Operation>> services = new EnumMap<>(AwsService.class);

    private Constraints() {}

    static Constraints load() {
        Constraints constraints = new Constraints();
        try (InputStream in = Constraints.class.getResourceAsStream("/aws/constraints.json")) {
            if (in == null) {
                throw new IllegalStateException("The resource /aws/constraints.json is missing");
            }
            JsonNode json = JsonMapper.shared().readTree(in);
            for (AwsService service : AwsService.values()) {
                constraints.services.put(service, operations(json.get(service.title())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return constraints;
    }

    private static Map<String, Operation> operations(JsonNode json) {
        List<Rule> shapes = new ArrayList<>();
        json.get("shapes").forEach(shape -> shapes.add(rule(shape)));
        Map<String, Operation> operations = new HashMap<>();
        json.get("operations").properties().forEach(entry -> {
            Map<String, Rule> members = new HashMap<>();
            entry.getValue()
                    .get("members")
                    .properties()
                    .forEach(member -> members.put(
                            member.getKey(), shapes.get(member.getValue().intValue())));
            operations.put(
                    entry.getKey(), new Operation(strings(entry.getValue().get("required")), members));
        });
        return operations;
    }

    private static Rule rule(JsonNode shape) {
        JsonNode pattern = shape.get("pattern");
        return new Rule(
                number(shape.get("min")),
                number(shape.get("max")),
                pattern == null ? null : Pattern.compile(pattern.stringValue()),
                new TreeSet<>(strings(shape.get("enum"))),
                strings(shape.get("required")));
    }

    private static @Nullable BigDecimal number(@Nullable JsonNode json) {
        return json == null ? null : json.decimalValue();
    }

    private static List<String> strings(@Nullable JsonNode json) {
        List<String> strings = new ArrayList<>();
        if (json != null) {
            json.forEach(each -> strings.add(each.stringValue()));
        }
        return strings;
    }

    /** What is first found wrong with the request, in AWS's manner of saying it. */
    Optional<String> violation(AwsService service, String operation, SdkPojo request) {
        Operation rules = services.getOrDefault(service, Map.of()).get(operation);
        if (rules == null) {
            throw new IllegalStateException("No constraints for " + service.title() + ":" + operation);
        }
        return Optional.ofNullable(members(rules, rules.required(), request, ""))
                .map(text -> "1 validation error detected: " + text);
    }

    private static @Nullable String members(Operation rules, List<String> required, SdkPojo pojo, String path) {
        Set<String> missing = new TreeSet<>(required);
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
                continue;
            }
            missing.remove(field.locationName());
            String at = path.isEmpty() ? field.locationName() : path + "." + field.locationName();
            String problem = value(rules, value, at);
            if (problem != null) {
                return problem;
            }
        }
        return missing.isEmpty()
                ? null
                : "Value null at '" + (path.isEmpty() ? "" : path + ".")
                        + missing.iterator().next() + "' failed to satisfy constraint: Member must not be null";
    }

    private static @Nullable String value(Operation rules, Object value, String path) {
        Rule rule = rules.members().get(path);
        String problem = rule == null ? null : broken(rule, value, path);
        if (problem != null) {
            return problem;
        }
        if (value instanceof SdkPojo nested) {
            return members(rules, rule == null ? List.of() : rule.required(), nested, path);
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> value(rules, item, path + "[]"))
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private static @Nullable String broken(Rule rule, Object value, String path) {
        String what = "Value at '" + path + "' failed to satisfy constraint: Member must ";
        BigDecimal size = size(value);
        if (size != null) {
            String kind = value instanceof Number ? "value " : "length ";
            if (rule.min() != null && size.compareTo(rule.min()) < 0) {
                return what + "have " + kind + "greater than or equal to " + rule.min();
            }
            if (rule.max() != null && size.compareTo(rule.max()) > 0) {
                return what + "have " + kind + "less than or equal to " + rule.max();
            }
        }
        if (value instanceof String text) {
            if (!rule.allowed().isEmpty() && !rule.allowed().contains(text)) {
                return what + "satisfy enum value set: " + rule.allowed();
            }
            if (rule.pattern() != null && !rule.pattern().matcher(text).matches()) {
                return what + "satisfy regular expression pattern: " + rule.pattern();
            }
        }
        return null;
    }

    private static @Nullable BigDecimal size(Object value) {
        if (value instanceof String text) {
            return BigDecimal.valueOf(text.codePointCount(0, text.length()));
        }
        if (value instanceof List<?> items) {
            return BigDecimal.valueOf(items.size());
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }
}
