package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rolecall.model.ExactCharacters;
import dev.rolecall.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class DefinitionSchemaTest {
    private final JsonNode schema = new JsonMapper().readTree(DefinitionSchema.json());
    private final Schema published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DefinitionSchema.json(), InputFormat.JSON);

    @TempDir
    Path temp = Path.of("");

    @Test
    void isAJsonSchemaItself() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(DefinitionSchema.json(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void knowsEverySection() {
        assertThat(schema.path("properties").propertyNames())
                .containsExactly("rolecall", "users", "groups", "permissionSets", "assignments", "policies", "removed");
    }

    @Test
    void everyMappingIsClosedAndEveryPatternIsPutInWords() {
        List<String> faults = new ArrayList<>();
        collect("", schema, faults);
        assertThat(faults).isEmpty();
    }

    /** ECMA-262, Python, Java: not all of them know {@code \p}. */
    @Test
    void noPatternNeedsUnicodeProperties() {
        List<String> patterns = schema.findValuesAsString("pattern");
        assertThat(patterns)
                .hasSizeGreaterThan(20)
                .noneMatch(pattern -> pattern.contains("\\p") || pattern.contains("\\P"))
                .allSatisfy(pattern -> assertThat(Pattern.compile(pattern)).isNotNull());
    }

    @Test
    void noCharacterThatIsTakenIsRefusedByTheSchema() {
        ExactCharacters.PATTERNS.forEach((name, pattern) -> {
            Predicate<String> exact = Pattern.compile(pattern).asMatchPredicate();
            Predicate<String> published =
                    Pattern.compile(DefinitionSchema.pattern("/$defs/" + name)).asMatchPredicate();
            List<String> refused = IntStream.range(0, 0x20000)
                    .mapToObj(Character::toString)
                    .filter(exact.and(published.negate()))
                    .toList();
            assertThat(refused).as(name).isEmpty();
        });
    }

    /** Whatever length of a session is taken, in whatever way it is written, the schema lets pass. */
    @Test
    void noSessionThatIsTakenIsRefusedByTheSchema() {
        Predicate<String> published = session();
        List<String> refused = new ArrayList<>();
        for (String hours : List.of("", "0H", "1H", "01H", "000009H", "10H", "11H", "12H", "13H")) {
            for (int minutes = -1; minutes <= 721; minutes++) {
                for (String seconds : List.of("", "0S", "00S", "1S", "59S", "60S", "3600S", "39600S", "43200S")) {
                    String text = "PT" + hours + (minutes < 0 ? "" : minutes + "M") + seconds;
                    if (taken(text) && !published.test(text)) {
                        refused.add(text);
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void theSchemaKnowsTheBoundsOfASessionWrittenInOneUnit() {
        Predicate<String> published = session();
        for (String unit : List.of("H", "M", "S")) {
            assertThat(IntStream.range(0, 44_000).mapToObj(n -> "PT" + n + unit))
                    .allMatch(text -> published.test(text) == taken(text));
        }
    }

    private static Predicate<String> session() {
        return Pattern.compile(DefinitionSchema.pattern("/$defs/permissionSet/properties/sessionDuration"))
                .asMatchPredicate();
    }

    private static boolean taken(String session) {
        Problems problems = new Problems();
        Location here = Location.of("x.yaml");
        Located text = Located.scalar(here, JsonNodeFactory.instance.stringNode(session), session);
        Moments.session(
                Located.mapping(here, Map.of("sessionDuration", text), Map.of()), problems, Duration.ofHours(1));
        return !problems.concern("x.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessionDuration: PT13H",
                "sessionDuration: PT12H1S",
                "sessionDuration: 8h",
                "sessionDuration: PT30M",
                "sessionDuration: PT59M59S",
                "sessionDuration: PT",
                "tags: {'rolecall:x': y}",
                "tags: {'AWS:x': y}",
                "tags: {'a*b': y}",
                "tags: {a: 'b*'}",
                "inlinePolicy: {Statment: []}",
                "inlinePolicy: {Statement: []}",
                "inlinePolicy: {Version: x, Statement: {Effect: Allow, Action: '*', Resource: '*'}}",
                "inlinePolicy: {Comment: x, Statement: {Effect: Allow, Action: '*', Resource: '*'}}",
                "inlinePolicy: {Statement: {Effect: allow, Action: '*', Resource: '*'}}",
                "inlinePolicy: {Statement: {Efect: Allow, Action: '*', Resource: '*'}}",
                "inlinePolicy: {Statement: {Effect: Allow, Principal: '*', Action: '*', Resource: '*'}}",
                "inlinePolicy: {Statement: [{Effect: Allow, Action: '*'}]}",
                "inlinePolicy: {Statement: [{Effect: Allow, Resource: '*'}]}",
                "inlinePolicy: {Statement: [{Effect: Allow, Action: s3, Resource: '*'}]}",
                "inlinePolicy: {Statement: [{Effect: Allow, Action: [], Resource: '*'}]}",
                "inlinePolicy: {Statement: [{Effect: Allow, Action: '*', NotAction: '*', Resource: '*'}]}",
                "inlinePolicy: {Statement: [{Effect: Allow, Action: '*', Resource: ['*', bucket]}]}",
                "inlinePolicy: {Statement: [{Effect: Allow, Action: '*', Resource: '*', Condition: {Bool: x}}]}",
                "inlinePolicy: {Statement: [{Effect: Allow, Action: '*', Resource: '*', Sid: 'a b'}]}",
                "inlinePolicy: {Statement: [text]}",
                "inlinePolicy: []"
            })
    void anEditorSeesWhatIsWrongWithASet(String line) {
        String text = "permissionSets: [{name: A, " + line + "}]\n";
        assertThat(faults(text)).isNotEmpty();
        assertThat(new Fixture(temp).with("a.yaml", Fixture.SETTINGS + text).problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-13-01",
                "2026-12-32",
                "2026-12-31T18:00:00",
                "2026-12-31 18:00:00Z",
                "2026-12-31T24:00Z",
                "2026-12-31T18:00+0100",
                "+12026-12-31T18:00Z"
            })
    void anEditorSeesWhatIsNoMoment(String moment) {
        String text = "rolecall: {version: 1, owner: o, ignore: [{rule: empty-group, subject: x, reason: y, until: '"
                + moment + "'}]}\n";
        assertThat(faults(text)).isNotEmpty();
        assertThat(new Fixture(temp).with("a.yaml", text).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-02-29",
                "2026-12-31T18:00Z",
                "2026-12-31T18:00:30+01",
                "2026-12-31t18:00:00.123456789z",
                "2026-12-31T18:00:00-11:30"
            })
    void aMomentIsOneToTheSchemaToo(String moment) {
        String text = "rolecall: {version: 1, owner: o, ignore: [{rule: empty-group, subject: x, reason: y, until: '"
                + moment + "'}]}\n";
        assertThat(faults(text)).isEmpty();
        assertThat(new Fixture(temp).with("a.yaml", text).problems()).isEmpty();
    }

    static List<Path> soundFiles() throws IOException {
        List<Path> sound = new ArrayList<>();
        for (Path root : List.of(Path.of("config"), Path.of("src/test/resources"))) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(path -> path.toString().matches(".*\\.ya?ml"))
                        .filter(path -> path.startsWith("config")
                                || path.toString().matches(".*/scenario/.*/desired/.*")
                                || path.toString().contains("/desired/warnings-"))
                        .forEach(sound::add);
            }
        }
        return sound;
    }

    @ParameterizedTest
    @MethodSource("soundFiles")
    void anEditorFindsNoFaultInASoundFile(Path file) throws IOException {
        assertThat(faults(Files.readString(file))).isEmpty();
    }

    private List<Error> faults(String yaml) {
        Located root = YamlReader.read("a.yaml", yaml, new Problems());
        return root == null ? List.of() : published.validate(root.json());
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
