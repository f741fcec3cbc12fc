package dev.rolecall.sandbox;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The least that AWS asks of a policy document (aws-facts.md section 8): JSON without duplicate keys, an object with a Statement. */
final class PolicyDocuments {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PolicyDocuments() {}

    /** Why the text is no policy document. */
    static Optional<String> problem(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JacksonException e) {
            return Optional.of(e.getOriginalMessage());
        }
        if (json == null || !json.isObject()) {
            return Optional.of("it is not a JSON object");
        }
        JsonNode statement = json.get("Statement");
        return statement != null && (statement.isObject() || statement.isArray())
                ? Optional.empty()
                : Optional.of("it has no Statement");
    }
}
