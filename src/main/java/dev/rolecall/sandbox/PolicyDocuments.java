package dev.rolecall.sandbox;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that AWS asks of a policy document (aws-facts.md section 8, IAM's grammar of policies): JSON without duplicate keys, an
 * object with a Statement, and statements that allow or deny.
 */
final class PolicyDocuments {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> EFFECTS = Set.of("Allow", "Deny");

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
        if (statement == null || !(statement.isObject() || statement.isArray())) {
            return Optional.of("it has no Statement");
        }
        return statement.isObject()
                ? ofStatement(statement)
                : statement
                        .valueStream()
                        .flatMap(each -> ofStatement(each).stream())
                        .findFirst();
    }

    private static Optional<String> ofStatement(JsonNode statement) {
        JsonNode effect = statement.get("Effect");
        return effect != null && effect.isString() && EFFECTS.contains(effect.asString())
                ? Optional.empty()
                : Optional.of("the Effect of a statement is Allow or Deny");
    }
}
