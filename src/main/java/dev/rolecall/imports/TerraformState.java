package dev.rolecall.imports;

import dev.rolecall.model.JsonFaults;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Terraform state file of version 4, as far as Identity Center goes: each object with its attributes.
 *
 * @param objects of types {@code aws_ssoadmin_*} and {@code aws_identitystore_*}, resources and data sources
 */
public record TerraformState(List<TfObject> objects) {
    private static final int VERSION = 4;

    public TerraformState {
        objects = List.copyOf(objects);
    }

    /**
     * An object that Terraform manages, or has looked up.
     *
     * @param address as Terraform writes it, such as {@code module.sso.aws_ssoadmin_permission_set.this["Admin"]}
     * @param managed whether Terraform made it; else it is a data source
     * @param deposed whether another one has taken its place already, and it is still to be deleted
     */
    record TfObject(String address, String type, boolean managed, boolean deposed, JsonNode attributes) {
        /** The attribute; empty where it is absent or nothing. */
        String text(String name) {
            return attributes.path(name).asString("");
        }

        /** The one block of that name; missing where there is none. */
        JsonNode block(String name) {
            JsonNode block = attributes.path(name);
            return block.isArray() ? block.path(0) : block;
        }
    }

    /**
     * Reads the text of a state file.
     *
     * @throws CannotImport saying what is wrong with it
     */
    public static TerraformState parse(String json) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new CannotImport("it is not JSON" + JsonFaults.place(e) + ": " + JsonFaults.sentence(e)
                    + ". 'terraform state pull' writes one that is");
        }
        if (!root.isObject() || !root.has("version")) {
            throw new CannotImport("it is not a Terraform state: it has no version. 'terraform state pull' writes one");
        }
        if (root.path("version").asInt(0) != VERSION) {
            throw new CannotImport("it is of version "
                    + YamlScalar.comment(root.path("version").asString("?"))
                    + ", and only version 4 (Terraform 0.12 and later) can be read");
        }
        if (!root.path("resources").isArray()) {
            throw new CannotImport("it is not a whole Terraform state: it has no list of resources");
        }
        List<TfObject> objects = new ArrayList<>();
        for (JsonNode resource : root.path("resources")) {
            String type = resource.path("type").asString("");
            require(!type.isEmpty() && resource.path("instances").isArray(), "a resource without type or instances");
            if (type.startsWith("aws_ssoadmin_") || type.startsWith("aws_identitystore_")) {
                for (JsonNode instance : resource.path("instances")) {
                    require(
                            instance.path("attributes").isObject(),
                            "an instance of " + YamlScalar.comment(address(resource, instance))
                                    + " without attributes");
                    objects.add(new TfObject(
                            address(resource, instance),
                            type,
                            resource.path("mode").asString("").equals("managed"),
                            instance.has("deposed"),
                            instance.path("attributes")));
                }
            }
        }
        return new TerraformState(objects);
    }

    /** What can't be read is not taken for absent. */
    private static void require(boolean whole, String otherwise) {
        if (!whole) {
            throw new CannotImport("it is not a whole Terraform state: it has " + otherwise);
        }
    }

    private static String address(JsonNode resource, JsonNode instance) {
        StringBuilder address = new StringBuilder();
        if (resource.has("module")) {
            address.append(resource.path("module").asString("")).append('.');
        }
        if (resource.path("mode").asString("").equals("data")) {
            address.append("data.");
        }
        address.append(resource.path("type").asString(""))
                .append('.')
                .append(resource.path("name").asString(""));
        JsonNode key = instance.path("index_key");
        if (!key.isMissingNode() && !key.isNull()) {
            address.append('[').append(key).append(']');
        }
        return address.toString();
    }
}
