package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The CronJob is one by the schema that Kubernetes publishes: the classes of its Java client are made from it, and refuse
 * fields that it does not have, and miss those that it requires. What is read comes back as it was, so no value was of
 * another type than the field's. Which words a field takes, such as those of concurrencyPolicy, that schema does not say.
 */
class KubernetesSchemaTest {
    private static final Path CRON_JOB = Path.of("src", "deploy", "kubernetes", "cronjob.yaml");

    @Test
    void theManifestIsByTheSchema() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (JsonNode document : documents()) {
            kinds.add(document.path("kind").asString());
            check(document.toString());
        }
        assertThat(kinds).containsExactly("ServiceAccount", "CronJob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"args\":                         | \"arguments\":",
                "\"readOnlyRootFilesystem\":       | \"readonlyRootFilesystem\":",
                "\"schedule\":                     | \"when\":",
                "\"startingDeadlineSeconds\":300   | \"startingDeadlineSeconds\":\"5m\"",
                "\"runAsNonRoot\":true             | \"runAsNonRoot\":\"yes\"",
                "\"runAsUser\":10001               | \"runAsUser\":1.5",
                "\"memory\":\"1Gi\"                | \"memory\":\"1Gx\"",
                "\"emptyDir\":{}                   | \"emptyDir\":[]",
                "\"apiVersion\":\"batch/v1\"       | \"apiVersion\":\"batch/v1beta1\"",
            })
    void aBrokenOneIsFound(String right, String wrong) throws IOException {
        String manifest = documents().get(1).toString();
        assertThat(manifest).contains(right);
        assertThatThrownBy(() -> check(manifest.replace(right, wrong)))
                .isInstanceOfAny(
                        AssertionError.class,
                        IllegalArgumentException.class,
                        JsonParseException.class,
                        QuantityFormatException.class);
    }

    private static void check(String manifest) throws IOException {
        // JSON is YAML.
        JsonNode read = YAMLMapper.shared().readTree(manifest);
        String kind =
                read.path("apiVersion").asString() + " " + read.path("kind").asString();
        String again = switch (kind) {
            case "batch/v1 CronJob" -> V1CronJob.fromJson(manifest).toJson();
            case "v1 ServiceAccount" -> V1ServiceAccount.fromJson(manifest).toJson();
            default -> throw new AssertionError("no such kind is known: " + kind);
        };
        kept(read, YAMLMapper.shared().readTree(again));
    }

    /** All that was given is there again; empty maps and lists are put beside it. */
    private static void kept(JsonNode given, JsonNode again) {
        if (given.isObject()) {
            given.propertyStream().forEach(field -> kept(field.getValue(), again.path(field.getKey())));
        } else if (given.isArray()) {
            assertThat(again.size()).isEqualTo(given.size());
            for (int i = 0; i < given.size(); i++) {
                kept(given.get(i), again.path(i));
            }
        } else {
            assertThat(again).isEqualTo(given);
        }
    }

    private static List<JsonNode> documents() {
        try (MappingIterator<JsonNode> all =
                YAMLMapper.shared().readerFor(JsonNode.class).readValues(CRON_JOB.toFile())) {
            return all.readAll();
        }
    }
}
