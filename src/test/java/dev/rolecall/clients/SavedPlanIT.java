package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A plan that was kept is done as it was reviewed, or not at all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SavedPlanIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static LandingZone zone;

    @SuppressWarnings("NullAway.Init")
    static Path saved;

    @BeforeAll
    static void make() {
        zone = LandingZone.make(directory);
        saved = directory.resolve("plan.json");
        zone.rolecall("plan", "--save", saved.toString()).expect(0);
    }

    @AfterAll
    static void end() {
        if (zone != null) {
            zone.close();
        }
    }

    @Test
    @Order(1)
    void isForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(2)
    void garbageIsRefused() {
        writesNothing(3, "", "no plan at all\n", "[]", "{}", "null", "{\"format\": \"rolecall.saved-plan/1\"}");
    }

    @Test
    @Order(3)
    void aTruncatedOneIsRefused() throws IOException {
        String whole = Files.readString(saved).strip();
        writesNothing(3, whole.substring(0, whole.length() / 2), whole.substring(0, whole.length() - 1));
    }

    @Test
    @Order(4)
    void anEditedOneIsRefused() throws IOException {
        String whole = Files.readString(saved);
        assertThat(whole).contains("PT8H").contains("Watches over all accounts");
        writesNothing(
                4,
                whole.replace("PT8H", "PT9H"),
                whole.replace("Watches over all accounts", "Watches"),
                whole.replaceFirst("sha256:[0-9a-f]{8}", "sha256:00000000"));
        writesNothing(3, whole.replaceFirst("\"owner\"", "\"ownr\""), whole + whole);
    }

    @Test
    @Order(5)
    void anOldOneIsRefused() throws IOException {
        Finished finished = zone.rolecall("apply", "--yes", "--plan", saved.toString(), "--max-age", "0s")
                .expect(4);
        assertThat(finished.err()).contains("stale");
        writesNothing(4, Files.readString(saved).replaceFirst("\"made\" : \"20\\d\\d", "\"made\" : \"2001"));
    }

    @Test
    @Order(6)
    void aMissingOneIsNamed() {
        Finished finished =
                zone.rolecall("apply", "--yes", "--plan", "missing.json").expect(3);
        assertThat(finished.err()).contains("missing.json");
    }

    @Test
    @Order(7)
    void isStaleOnceTheLiveStateIsAnother() {
        Tools.python(directory, "add_member.py", zone.sandbox().url(), "Platform", "ben@example.com");
        JsonNode before = zone.readBack();
        long writes = zone.sandbox().writes();

        Finished finished =
                zone.rolecall("apply", "--yes", "--plan", saved.toString()).expect(4);

        assertThat(finished.err()).contains("stale").contains("nothing was written");
        assertThat(zone.rolecall("apply", "--yes", "-o", "json", "--plan", saved.toString())
                        .expect(4)
                        .json()
                        .get("format")
                        .asString())
                .startsWith("rolecall.");
        assertThat(zone.sandbox().writes()).isEqualTo(writes);
        assertThat(zone.readBack()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void isDoneWithoutTheFiles() {
        zone.rolecall("plan", "--save", saved.toString()).expect(0);
        JsonNode kept = json(saved);
        Resources.write(zone.config().resolve("broken.yaml"), "nonsense: [");

        JsonNode applied = zone.rolecall("apply", "--yes", "-o", "json", "--plan", saved.toString())
                .expect(0)
                .json();

        assertThat(applied.get("fingerprint")).isEqualTo(kept.get("fingerprint"));
        assertThat(PlanShape.outcomes(applied)).containsOnly("done");
        assertThat(zone.readBack()).isEqualTo(LandingZone.expected());
    }

    @Test
    @Order(9)
    void isNotDoneTwice() {
        long writes = zone.sandbox().writes();
        zone.rolecall("apply", "--yes", "--plan", saved.toString()).expect(4);
        assertThat(zone.sandbox().writes()).isEqualTo(writes);
    }

    private static void writesNothing(int exitCode, String... contents) {
        long writes = zone.sandbox().writes();
        for (String content : contents) {
            Path file = Resources.write(directory.resolve("other.json"), content);
            Finished finished =
                    zone.rolecall("apply", "--yes", "--plan", file.toString()).expect(exitCode);
            assertThat(finished.err()).isNotBlank();
        }
        assertThat(zone.sandbox().writes()).isEqualTo(writes);
    }

    private static JsonNode json(Path file) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(file);
    }
}
