package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import dev.rolecall.sandbox.wire.Documents;
import dev.rolecall.sandbox.wire.JsonAnswers;
import dev.rolecall.sandbox.wire.JsonShapes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.model.AttributeOperation;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * UpdateUser and UpdateGroup: sets attributes by path, such as {@code name.givenName}. Paths are in camel case, the members of the
 * shapes in Pascal case (identitystore API reference, AttributeOperation); an omitted or null value removes the attribute.
 */
final class AttributeEdits {

    static final Set<String> OF_GROUP = Set.of("displayName", "description");
    static final Set<String> OF_USER = Set.of(
            "userName",
            "name",
            "displayName",
            "nickName",
            "profileUrl",
            "emails",
            "addresses",
            "phoneNumbers",
            "userType",
            "title",
            "preferredLanguage",
            "locale",
            "timezone",
            "photos",
            "website",
            "birthdate");

    private static final Pattern DOT = Pattern.compile("\\.");

    private static final Constraints MODEL = Constraints.load();

    private AttributeEdits() {}

    /** Holds what an update made to what the model lets be created: it has no constraints of its own for attribute values. */
    static <B extends SdkPojo & Buildable> void fits(SdkPojo changed, String creation, B asCreated) {
        SdkPojo request = (SdkPojo) Shapes.copy(changed, asCreated).build();
        MODEL.violation(AwsService.IDENTITYSTORE, creation, request).ifPresent(text -> {
            throw DirectoryErrors.validation(text);
        });
    }

    /**
     * Applies the operations in their order.
     *
     * @param into an empty builder of the shape, returned filled
     * @param paths the attributes that may be changed, by the first part of their path
     */
    static <B extends SdkPojo> B apply(SdkPojo before, B into, List<AttributeOperation> operations, Set<String> paths) {
        ObjectNode json = JsonAnswers.of(before);
        for (AttributeOperation operation : operations) {
            String[] path = DOT.split(operation.attributePath(), -1);
            if (!paths.contains(path[0]) || path.length > 2) {
                throw DirectoryErrors.validation("The attribute " + operation.attributePath() + " cannot be changed");
            }
            set(json, path, operation.attributeValue());
        }
        try {
            JsonShapes.fill(into, json);
        } catch (RuntimeException e) {
            throw DirectoryErrors.validation("The attribute value does not fit: " + e.getMessage());
        }
        return into;
    }

    private static void set(ObjectNode json, String[] path, @Nullable Document value) {
        ObjectNode parent = json;
        if (path.length == 2) {
            JsonNode child = json.get(pascal(path[0]));
            parent = child instanceof ObjectNode object ? object : json.putObject(pascal(path[0]));
        }
        String member = pascal(path[path.length - 1]);
        if (value == null || value.isNull()) {
            parent.remove(member);
        } else {
            parent.set(member, pascalKeys(Documents.json(value)));
        }
    }

    private static JsonNode pascalKeys(JsonNode json) {
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(entry -> object.set(pascal(entry.getKey()), pascalKeys(entry.getValue())));
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> array.add(pascalKeys(item)));
            return array;
        }
        return json;
    }

    private static String pascal(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
