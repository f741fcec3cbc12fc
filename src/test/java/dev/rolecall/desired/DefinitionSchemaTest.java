package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DefinitionSchemaTest {
    private final JsonNode schema = new JsonMapper().readTree(DefinitionSchema.json());

    @Test
    void isAJsonSchemaItself() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(DefinitionSchema.json(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void knowsNoPolicies() {
        assertThat(schema.path("properties").propertyNames())
                .containsExactly("rolecall", "users", "groups", "permissionSets", "assignments", "removed");
    }

    @Test
    void everyMappingIsClosedAndEveryPatternIsPutInWords() {
        List<String> faults = new ArrayList<>();
        collect("", schema, faults);
        assertThat(faults).isEmpty();
    }

    private static void collect(String path, JsonNode node, List<String> faults) {
        if (node.isObject()
                && node.has("properties")
                && !path.endsWith("/properties")
                && !node.path("additionalProperties").isBoolean()) {
            faults.add(path + " takes unknown keys");
        }
        if (node.path("pattern").isString() && !node.has("patternErrorMessage")) {
            faults.add(path + " has a pattern without words");
        }
        node.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), faults));
        if (node.isArray()) {
            node.forEach(item -> collect(path, item, faults));
        }
    }
}
