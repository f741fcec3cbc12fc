package dev.rolecall.sandbox.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;

/** Reads AWS JSON 1.1 into SDK objects, by the fields that the objects themselves describe. */
public final class JsonShapes {

    private JsonShapes() {}

    /**
     * Fills a builder from a JSON object.
     *
     * @throws IllegalArgumentException never; what does not fit is a {@link RuntimeException} that the dispatcher answers with a 4xx
     */
    public static void fill(SdkPojo builder, JsonNode json) {
        fill(builder, json, "");
    }

    private static void fill(SdkPojo builder, JsonNode json, String path) {
        if (!json.isObject()) {
            throw WireException.malformed((path.isEmpty() ? "The request" : path) + " must be a JSON object");
        }
        Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            SdkField<?> field = fields.get(member.getKey());
            if (field == null) {
                throw WireException.unknownMember(at);
            }
            if (!member.getValue().isNull()) {
                field.set(builder, value(field, member.getValue(), at));
            }
        }
    }

    private static @Nullable Object value(SdkField<?> field, JsonNode json, String path) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            SdkPojo builder = field.constructor().get();
            fill(builder, json, path);
            return build(builder);
        }
        if (type == MarshallingType.LIST) {
            return list(field.getTrait(ListTrait.class).memberFieldInfo(), json, path);
        }
        if (type == MarshallingType.MAP) {
            return map(field.getTrait(MapTrait.class).valueFieldInfo(), json, path);
        }
        if (type == MarshallingType.DOCUMENT) {
            return Documents.of(json);
        }
        if (json.isContainer()) {
            throw WireException.malformed(path + " must not be an object or a list");
        }
        if (type == MarshallingType.STRING && !json.isString()) {
            throw WireException.malformed(path + " must be a string");
        }
        if (type == MarshallingType.BOOLEAN && !json.isBoolean()) {
            throw WireException.malformed(path + " must be true or false");
        }
        return Scalars.parse(field, json.asString(), path);
    }

    private static List<@Nullable Object> list(SdkField<?> item, JsonNode json, String path) {
        if (!json.isArray()) {
            throw WireException.malformed(path + " must be a list");
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonNode each : json) {
            if (each.isNull()) {
                throw WireException.malformed(path + " must not hold null");
            }
            items.add(value(item, each, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Map<String, @Nullable Object> map(SdkField<?> item, JsonNode json, String path) {
        if (!json.isObject()) {
            throw WireException.malformed(path + " must be a JSON object");
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        json.properties().forEach(e -> entries.put(e.getKey(), value(item, e.getValue(), path + "." + e.getKey())));
        return entries;
    }

    /** What a filled builder makes; something that is no builder is itself the object. */
    static SdkPojo build(SdkPojo builder) {
        return builder instanceof Buildable buildable ? (SdkPojo) buildable.build() : builder;
    }
}
