package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What boto3 and the AWS CLI made becomes what the files say, and boto3 reads exactly that back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTripIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static LandingZone zone;

    @SuppressWarnings("NullAway.Init")
    static JsonNode planned;

    @BeforeAll
    static void make() {
        zone = LandingZone.make(directory);
    }

    @AfterAll
    static void end() {
        if (zone != null) {
            zone.close();
        }
    }

    @Test
    @Order(1)
    void planNamesEveryDifferenceAndWritesNothing() throws Exception {
        JsonNode before = zone.readBack();
        JsonNode earlier = zone.sandbox().stats().get("calls");

        planned = zone.rolecall("plan", "-o", "json", "--detailed-exitcode")
                .expect(2)
                .json();

        JsonNode later = zone.sandbox().stats().get("calls");
        PlanShape.check(planned, false);
        assertThat(PlanShape.changes(planned))
                .isEqualTo(new TreeSet<>(Files.readAllLines(Resources.path("landing-zone/changes.txt"))));
        assertThat(planned.get("coverage").asString()).isEqualTo("complete");
        assertThat(planned.get("refusals")).isEmpty();
        for (var operation : later.properties()) {
            assertThat(planned.get("calls").path(operation.getKey()).asLong(0))
                    .as("calls of %s, as they arrived", operation.getKey())
                    .isEqualTo(operation.getValue().asLong()
                            - earlier.path(operation.getKey()).asLong(0));
        }
        assertThat(Operations.writes(later)).isEqualTo(Operations.writes(earlier));
        assertThat(zone.readBack()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void planSaysWhoGainsAndLosesWhat() {
        JsonNode dee = StreamSupport.stream(planned.get("people").spliterator(), false)
                .filter(person -> person.get("user").asString().equals("dee@example.com"))
                .findFirst()
                .orElseThrow();

        assertThat(sets(dee.get("gains")))
                .containsExactlyInAnyOrder("Auditing", "Developer", "Developer", "ReadOnly", "ReadOnly", "ReadOnly");
        assertThat(sets(dee.get("loses")))
                .containsExactlyInAnyOrder("Auditing", "OldAdmin", "ReadOnly", "Retired", "Retired");
    }

    @Test
    @Order(3)
    void anotherPlanIsTheSame() {
        assertThat(zone.rolecall("plan", "-o", "json").expect(0).json()).isEqualTo(planned);
    }

    @Test
    @Order(4)
    void applyDoesAllOfItAndBoto3ReadsTheFilesBack() throws Exception {
        Path journal = directory.resolve("journal.jsonl");

        JsonNode applied = zone.rolecall("apply", "--yes", "-o", "json", "--journal", journal.toString())
                .expect(0)
                .json();

        PlanShape.check(applied, true);
        assertThat(applied.get("fingerprint")).isEqualTo(planned.get("fingerprint"));
        assertThat(PlanShape.changes(applied)).isEqualTo(PlanShape.changes(planned));
        assertThat(PlanShape.outcomes(applied)).containsOnly("done");
        assertThat(zone.readBack()).isEqualTo(LandingZone.expected());
        checkJournal(Files.readAllLines(journal), applied);
    }

    private static void checkJournal(List<String> lines, JsonNode applied) {
        long writes = Operations.writes(applied.get("calls"));
        assertThat(lines).as("one line for each write").hasSize((int) writes);
        for (String line : lines) {
            JsonNode written = JsonMapper.shared().readTree(line);
            assertThat(written.propertyNames()).contains("time", "operation", "subject", "requestId", "result");
            assertThat(written.get("requestId").asString()).isNotBlank();
        }
    }

    @Test
    @Order(5)
    void nothingIsLeftToDo() {
        long writes = zone.sandbox().writes();

        JsonNode plan = zone.rolecall("plan", "-o", "json", "--detailed-exitcode")
                .expect(0)
                .json();
        PlanShape.check(plan, false);
        assertThat(plan.get("changes")).isEmpty();
        assertThat(plan.get("people")).isEmpty();
        zone.rolecall("apply", "--yes").expect(0);
        assertThat(zone.rolecall("sync").expect(0).out()).contains("Nothing to do");
        assertThat(zone.sandbox().writes()).isEqualTo(writes);
    }

    @Test
    @Order(6)
    void otherCoveragesFindNothingToDoEither() {
        for (String coverage : List.of("principals", "groups")) {
            JsonNode plan = zone.rolecall("plan", "-o", "json", "--detailed-exitcode", "--coverage", coverage)
                    .expect(0)
                    .json();
            assertThat(plan.get("coverage").asString()).isEqualTo(coverage);
            assertThat(plan.get("notes").toString()).contains("coverage is " + coverage);
        }
    }

    private static List<String> sets(JsonNode grants) {
        return StreamSupport.stream(grants.spliterator(), false)
                .map(grant -> grant.get("permissionSet").asString())
                .toList();
    }
}
