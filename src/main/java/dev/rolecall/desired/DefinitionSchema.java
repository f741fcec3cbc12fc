package dev.rolecall.desired;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schema of the format: what an editor completes and checks by, and what every file is checked with here. */
public final class DefinitionSchema {
    private static final String RESOURCE = "/rolecall/definitions.schema.json";

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(json(), InputFormat.JSON);

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

    /** Reports whatever in the file is not of the format's shape, each fault once. */
    void check(Located root, Problems problems) {
        List<Error> errors = schema.validate(root.json());
        new SchemaFaults(root, schema.getSchemaNode(), errors).report(problems);
    }
}
