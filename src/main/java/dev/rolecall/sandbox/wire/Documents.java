package dev.rolecall.sandbox.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The SDK's schemaless {@link Document} (AttributeValue of identitystore) to JSON and back. */
public final class Documents {

    private Documents() {}

    /** The document that says what the JSON says. */
    public static Document of(JsonNode json) {
        if (json.isObject()) {
            Map<String, Document> members = new LinkedHashMap<>();
            json.properties().forEach(entry -> members.put(entry.getKey(), of(entry.getValue())));
            return Document.fromMap(members);
        }
        if (json.isArray()) {
            List<Document> items = new ArrayList<>();
            json.forEach(item -> items.add(of(item)));
            return Document.fromList(items);
        }
        if (json.isNumber()) {
            return Document.fromNumber(json.decimalValue());
        }
        if (json.isBoolean()) {
            return Document.fromBoolean(json.booleanValue());
        }
        return json.isNull() ? Document.fromNull() : Document.fromString(json.stringValue());
    }

    /** The JSON that says what the document says. */
    public static JsonNode json(Document document) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (document.isMap()) {
            ObjectNode object = nodes.objectNode();
            document.asMap().forEach((name, value) -> object.set(name, json(value)));
            return object;
        }
        if (document.isList()) {
            var array = nodes.arrayNode();
            document.asList().forEach(item -> array.add(json(item)));
            return array;
        }
        if (document.isNumber()) {
            return nodes.numberNode(document.asNumber().bigDecimalValue());
        }
        if (document.isBoolean()) {
            return nodes.booleanNode(document.asBoolean());
        }
        return document.isNull() ? nodes.nullNode() : nodes.stringNode(document.asString());
    }
}
