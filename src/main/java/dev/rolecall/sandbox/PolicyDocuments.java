package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.JsonFaults;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What IAM asks of a policy document (IAM user guide, reference_policies_grammar): JSON without duplicate keys, of known elements. */
final class PolicyDocuments {

    /** What a policy is for. */
    enum Kind {
        /** What somebody may do: it names resources, and no principal. */
        IDENTITY,
        /** Who may assume a role: it names principals, and no resource. */
        TRUST
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");

    private PolicyDocuments() {}

    /** Why the text is no policy document of the kind. */
    static Optional<String> problem(String text, Kind kind) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JacksonException e) {
            return Optional.of(JsonFaults.text(e));
        }
        if (json == null || !json.isObject()) {
            return Optional.of("it is not a JSON object");
        }
        for (String name : json.propertyNames()) {
            if (!ELEMENTS.contains(name)) {
                return Optional.of("a policy has no element " + name);
            }
        }
        JsonNode version = json.get("Version");
        if (version != null && !(version.isString() && VERSIONS.contains(version.stringValue()))) {
            return Optional.of("the Version is 2012-10-17 or 2008-10-17");
        }
        JsonNode id = json.get("Id");
        if (id != null && !id.isString()) {
            return Optional.of("the Id is a string");
        }
        List<JsonNode> statements = statements(json);
        if (statements.isEmpty()) {
            return Optional.of("it has no Statement");
        }
        return statements.stream()
                .flatMap(each -> PolicyStatements.problem(each, kind).stream())
                .findFirst()
                .or(() -> twice(statements));
    }

    /** The statements of a text; none where it is no policy. */
    static List<JsonNode> statements(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json == null ? List.of() : statements(json);
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static List<JsonNode> statements(JsonNode json) {
        JsonNode statement = json.path("Statement");
        return statement.isArray()
                ? statement.valueStream().toList()
                : statement.isMissingNode() ? List.of() : List.of(statement);
    }

    /** "In IAM, the Sid value must be unique within a JSON policy" (reference_policies_elements_sid). */
    private static Optional<String> twice(List<JsonNode> statements) {
        Set<String> seen = new HashSet<>();
        return statements.stream()
                .map(each -> each.path("Sid").asString(""))
                .filter(sid -> !sid.isEmpty() && !seen.add(sid))
                .map(sid -> "the Sid " + sid + " is there twice")
                .findFirst();
    }
}
