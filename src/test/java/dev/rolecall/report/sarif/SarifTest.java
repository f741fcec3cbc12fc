package dev.rolecall.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Rule;
import dev.rolecall.model.Location;
import dev.rolecall.model.Principal;
import dev.rolecall.report.Hostile;
import dev.rolecall.report.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings as SARIF: valid by the published schema, and with what code scanning needs. */
class SarifTest {
    private static final Path HERE = Path.of("/repository");
    private static final Location SETTINGS = new Location("config/rolecall.yaml", 1, 1);

    @Test
    void everyRuleAndEveryHostileNameIsValid() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            for (String name : Hostile.NAMES) {
                findings.add(finding(rule, name, new Location("config/" + name, 3, 5)));
            }
        }
        for (Location settings : new Location[] {SETTINGS, null}) {
            String text = Json.text(Sarif.of(findings, settings, HERE, "1.2.3"));
            assertThat(faults(text)).isEmpty();
            assertThat(text).doesNotContain("\u001b", "\u202e", "\u2028");
        }
        assertThat(faults(Json.text(Sarif.of(List.of(), null, HERE, "1.2.3")))).isEmpty();
    }

    /** A schema that finds nothing wrong with anything would prove nothing. */
    @Test
    void theSchemaIsLookedInto() throws IOException {
        String text = Json.text(Sarif.of(List.of(finding(Rule.EMPTY_GROUP, "G", SETTINGS)), SETTINGS, HERE, "1"));
        assertThat(faults(text.replace("\"ruleIndex\"", "\"ruleindex\""))).isNotEmpty();
        assertThat(faults(text.replace("\"level\" : \"note\"", "\"level\" : \"notice\"")))
                .isNotEmpty();
    }

    @Test
    void aResultPointsToItsLine() {
        JsonNode result =
                result(finding(Rule.MISSING_ASSIGNMENT, "G", new Location("config/my files/a.yaml", 12, 5)), SETTINGS);
        assertThat(result.at("/ruleId").asString()).isEqualTo("missing-assignment");
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("config/my%20files/a.yaml");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uriBaseId")
                        .asString())
                .isEqualTo("%SRCROOT%");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(12);
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(5);
    }

    @Test
    void whatNoLineAsksForPointsToTheSettings() {
        JsonNode result = result(finding(Rule.UNMANAGED_GROUP, "G", null), SETTINGS);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("config/rolecall.yaml");
        assertThat(result.at("/locations/0/message/text").asString()).contains("No line");
        JsonNode without = result(finding(Rule.UNMANAGED_GROUP, "G", null), null);
        assertThat(without.at("/locations/0/physicalLocation").isMissingNode()).isTrue();
        assertThat(without.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .contains("G");
    }

    @Test
    void absolutePathsBecomeRelativeToHereOrToABaseOfTheirOwn() {
        JsonNode below = result(finding(Rule.EMPTY_GROUP, "G", new Location("/repository/config/a.yaml", 1, 1)), null);
        assertThat(below.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("config/a.yaml");
        JsonNode log = log(finding(Rule.EMPTY_GROUP, "G", new Location("/elsewhere/config/a.yaml", 1, 1)), null);
        JsonNode artifact = log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");
        assertThat(artifact.path("uri").asString()).isEqualTo("a.yaml");
        assertThat(log.at("/runs/0/originalUriBaseIds")
                        .path(artifact.path("uriBaseId").asString())
                        .path("uri")
                        .asString())
                .isEqualTo("file:///elsewhere/config/");
    }

    @Test
    void aFindingIsTheSameWhereverItStandsAndWhateverTheAccountIsCalled() {
        Finding one = new Finding(
                Rule.MISSING_ASSIGNMENT,
                Rule.MISSING_ASSIGNMENT.usual(),
                "ReadOnly for group G in prod (111122223333)",
                "it is not there",
                "111122223333",
                "ReadOnly",
                Principal.group("G"),
                "apply",
                new Location("a.yaml", 1, 1));
        Finding moved = new Finding(
                one.rule(),
                one.severity(),
                "ReadOnly for group G in production (111122223333)",
                "it is missing",
                one.account(),
                one.permissionSet(),
                one.principal(),
                "sync",
                new Location("b.yaml", 9, 9));
        Finding other = new Finding(
                one.rule(),
                one.severity(),
                "ReadOnly for group H in prod (111122223333)",
                one.message(),
                one.account(),
                one.permissionSet(),
                Principal.group("H"),
                one.fix(),
                one.source());
        assertThat(fingerprint(moved)).isEqualTo(fingerprint(one));
        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(one));
    }

    @Test
    void messagesHaveNoLinksAndNoPlaceholders() {
        assertThat(Sarif.message("[click](javascript:alert(1)) {0} [1] {}"))
                .isEqualTo("\\[click](javascript:alert(1)) {{0}} [1] {}");
    }

    private static String fingerprint(Finding finding) {
        return result(finding, SETTINGS)
                .at("/partialFingerprints")
                .path("rolecallFinding/v1")
                .asString();
    }

    private static JsonNode result(Finding finding, @Nullable Location settings) {
        return log(finding, settings).at("/runs/0/results/0");
    }

    private static JsonNode log(Finding finding, @Nullable Location settings) {
        return JsonMapper.shared().readTree(Json.text(Sarif.of(List.of(finding), settings, HERE, "1")));
    }

    private static Finding finding(Rule rule, String name, @Nullable Location source) {
        return new Finding(
                rule,
                rule.usual(),
                "group " + name,
                name + " is so.",
                null,
                null,
                Principal.group(name),
                "do " + name,
                source);
    }

    private static List<com.networknt.schema.Error> faults(String log) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SarifTest.class.getResourceAsStream("/report/sarif-2.1.0-rtm.5.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(log, InputFormat.JSON);
        }
    }
}
