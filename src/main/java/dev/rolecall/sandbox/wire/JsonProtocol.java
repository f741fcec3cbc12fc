package dev.rolecall.sandbox.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** AWS JSON 1.1: one JSON object in, one out; an error is an object with {@code __type} and {@code Message}. */
final class JsonProtocol implements Protocol {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final byte[] body;

    JsonProtocol(byte[] body) {
        this.body = body;
    }

    @Override
    public void decodeInto(SdkPojo builder) {
        if (body.length == 0) {
            return;
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw WireException.malformed("The request is not well-formed JSON: " + JsonFaults.text(e));
        }
        JsonShapes.fill(builder, json);
    }

    @Override
    public WireResponse encode(SdkPojo response) {
        return WireResponse.json(200, MAPPER.writeValueAsString(JsonAnswers.of(response)));
    }

    @Override
    public WireResponse refuse(int status, String code, String message, @Nullable AwsServiceException error) {
        ObjectNode json = error == null ? JsonNodeFactory.instance.objectNode() : JsonAnswers.of(error);
        json.put("__type", code);
        json.put("Message", message);
        return WireResponse.json(status, MAPPER.writeValueAsString(json));
    }
}
