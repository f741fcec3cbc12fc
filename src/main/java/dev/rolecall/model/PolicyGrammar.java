package dev.rolecall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What IAM's policy grammar says of sameness (aws-facts 8), applied to JSON trees. */
final class PolicyGrammar {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A statement's elements that hold a set of strings: one without brackets is a set of one, order is free. */
    private static final Set<String> SETS = Set.of("Action", "NotAction", "Resource", "NotResource");

    private static final Set<String> ACTIONS = Set.of("Action", "NotAction");

    private PolicyGrammar() {}

    static String minified(String json) {
        return JSON.writeValueAsString(object(json));
    }

    static String pretty(String json) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer().with(printer).writeValueAsString(object(json));
    }

    static String canonical(String json) {
        ObjectNode document = object(json);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> element : sorted(document).entrySet()) {
            result.set(
                    element.getKey(),
                    element.getKey().equals("Statement") ? statements(element.getValue()) : element.getValue());
        }
        if (!result.has("Version")) {
            result.put("Version", "2008-10-17");
        }
        return JSON.writeValueAsString(sortedNode(result));
    }

    /** The statements of a canonical document; none where it is no policy document after all. */
    static List<JsonNode> statementsOf(String canonical) {
        List<JsonNode> result = new ArrayList<>();
        try {
            object(canonical).path("Statement").forEach(result::add);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        return result;
    }

    static boolean allowsEverything(JsonNode statement) {
        return statement.path("Effect").asString("").equals("Allow")
                && !statement.has("Condition")
                && (holds(statement.path("Action"), "*") || holds(statement.path("Action"), "*:*"))
                && holds(statement.path("Resource"), "*");
    }

    static boolean denies(JsonNode statement) {
        return statement.path("Effect").asString("").equals("Deny");
    }

    private static boolean holds(JsonNode list, String value) {
        for (JsonNode item : list) {
            if (item.asString("").equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode object(String json) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(describe(e), e);
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("a policy document is a JSON object");
    }

    private static String describe(JacksonException e) {
        return "not valid JSON" + JsonFaults.place(e) + ": " + JsonFaults.sentence(e);
    }

    /** The statements as a set: IAM evaluates all of them, in no order. */
    private static ArrayNode statements(JsonNode value) {
        List<JsonNode> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else {
            all.add(value);
        }
        TreeMap<String, JsonNode> canonical = new TreeMap<>();
        for (JsonNode statement : all) {
            JsonNode node = statement instanceof ObjectNode object ? statement(object) : statement;
            canonical.put(JSON.writeValueAsString(node), node);
        }
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        canonical.values().forEach(result::add);
        return result;
    }

    private static ObjectNode statement(ObjectNode statement) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> element : sorted(statement).entrySet()) {
            String key = element.getKey();
            JsonNode value = element.getValue();
            if (SETS.contains(key)) {
                result.set(key, stringSet(value, ACTIONS.contains(key)));
            } else if (key.equals("Condition") && value instanceof ObjectNode condition) {
                result.set(key, condition(condition));
            } else {
                result.set(key, sortedNode(value));
            }
        }
        return result;
    }

    private static ObjectNode condition(ObjectNode condition) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> operator : sorted(condition).entrySet()) {
            if (operator.getValue() instanceof ObjectNode keys) {
                TreeMap<String, JsonNode> lower = new TreeMap<>();
                keys.properties().forEach(e -> lower.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
                ObjectNode canonical = JsonNodeFactory.instance.objectNode();
                lower.forEach((key, value) -> canonical.set(key, stringSet(value, false)));
                result.set(operator.getKey(), canonical);
            } else {
                result.set(operator.getKey(), operator.getValue());
            }
        }
        return result;
    }

    /** Values as a sorted set of strings; numbers and booleans may be quoted or not. */
    private static JsonNode stringSet(JsonNode value, boolean ignoreCase) {
        List<JsonNode> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else {
            items.add(value);
        }
        if (items.stream().anyMatch(JsonNode::isContainer)) {
            return sortedNode(value);
        }
        Set<String> strings = items.stream()
                .map(JsonNode::asString)
                .map(s -> ignoreCase ? s.toLowerCase(Locale.ROOT) : s)
                .collect(Collectors.toCollection(TreeSet::new));
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        strings.forEach(result::add);
        return result;
    }

    private static Map<String, JsonNode> sorted(ObjectNode node) {
        TreeMap<String, JsonNode> result = new TreeMap<>();
        node.properties().forEach(e -> result.put(e.getKey(), e.getValue()));
        return result;
    }

    private static JsonNode sortedNode(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            sorted(object).forEach((key, value) -> result.set(key, sortedNode(value)));
            return result;
        }
        return node;
    }
}
