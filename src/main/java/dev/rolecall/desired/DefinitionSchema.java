package dev.rolecall.desired;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rolecall.model.ExactCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of the format: what an editor completes and checks by, and what every file is checked with here. The
 * published one is for any validator, so its patterns are of the syntax that all have in common, and it describes what
 * the readers check with better words too. Here it is made exact about characters, and the rest is left to the readers.
 */
public final class DefinitionSchema {
    private static final String RESOURCE = "/rolecall/definitions.schema.json";

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(exact().toString(), InputFormat.JSON);

    DefinitionSchema() {}

    /** The schema's text (JSON Schema 2020-12). */
    public static String json() {
        try (InputStream in = DefinitionSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pattern of the published schema at that place. */
    static String pattern(String pointer) {
        return new JsonMapper().readTree(json()).at(pointer).path("pattern").stringValue();
    }

    private static JsonNode exact() {
        JsonNode schema = new JsonMapper().readTree(json());
        ExactCharacters.PATTERNS.forEach(
                (name, pattern) -> object(schema, "/$defs/" + name).put("pattern", pattern));
        object(schema, "/$defs/moment").remove("pattern");
        object(schema, "/$defs/permissionSet/properties/sessionDuration").remove("pattern");
        object(schema, "/$defs/permissionSet/properties/inlinePolicy").remove("$ref");
        object(schema, "/$defs/policy/properties/document").remove("$ref");
        return schema;
    }

    private static ObjectNode object(JsonNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }

    /** Reports whatever in the file is not of the format's shape, each fault once. */
    void check(Located root, Problems problems) {
        List<Error> errors = schema.validate(root.json());
        new SchemaFaults(root, schema.getSchemaNode(), errors).report(problems);
    }
}
