package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The round trip on an endpoint that nobody here has written; what it lacks is said in notes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MotoIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static MotoProcess moto;

    @BeforeAll
    static void make() {
        moto = MotoProcess.start(directory);
        Tools.python(directory, "make_moto.py", moto.url());
        Resources.copy("moto/config", directory.resolve("config"), Map.of());
    }

    @AfterAll
    static void end() {
        if (moto != null) {
            moto.close();
        }
    }

    @Test
    @Order(1)
    void planSaysWhatTheEndpointLacks() {
        JsonNode plan =
                rolecall("plan", "-o", "json", "--detailed-exitcode").expect(2).json();

        PlanShape.check(plan, false);
        assertThat(plan.get("notes").toString())
                .contains("permissions boundaries", "requests still in progress", "coverage is principals");
        assertThat(plan.get("summary").toString())
                .isEqualTo("{\"create\":11,\"update\":1,\"delete\":4,\"adopt\":0,\"provision\":1}");
    }

    @Test
    @Order(2)
    void applyIsReadBackByBoto3() {
        JsonNode applied = rolecall("apply", "--yes", "-o", "json").expect(0).json();

        PlanShape.check(applied, true);
        assertThat(PlanShape.outcomes(applied)).containsOnly("done");
        assertThat(readBack()).isEqualTo(Resources.json("moto/expected.json"));
        rolecall("plan", "--detailed-exitcode").expect(0);
    }

    @Test
    @Order(3)
    void driftIsMended() {
        Tools.python(directory, "drift_moto.py", moto.url());

        JsonNode plan =
                rolecall("plan", "-o", "json", "--detailed-exitcode").expect(2).json();
        assertThat(PlanShape.changes(plan))
                .containsExactlyInAnyOrder(
                        "update permissionSet ReadOnly",
                        "provision provisioning ReadOnly in 3 accounts",
                        "create assignment Developer for user cho@example.com in orders-prod",
                        "delete assignment Developer for group Developers in audit",
                        "create membership eva@example.com in group Platform");
        rolecall("apply", "--yes").expect(0);

        assertThat(readBack()).isEqualTo(Resources.json("moto/expected.json"));
        rolecall("plan", "--detailed-exitcode").expect(0);
    }

    @Test
    @Order(4)
    void aBoundaryThatCannotBeReadIsNotTouched() throws Exception {
        edit(
                "sessionDuration: PT4H",
                "sessionDuration: PT4H\n    permissionsBoundary: {awsManagedPolicy: ReadOnlyAccess}");

        rolecall("plan", "--detailed-exitcode").expect(0);
    }

    @Test
    @Order(5)
    void aChangeThatTheEndpointCannotMakeIsHeldBackAndNamed() throws Exception {
        edit("Build & run", "Build and run");

        JsonNode applied = rolecall("apply", "--yes", "-o", "json").expect(5).json();

        assertThat(PlanShape.outcomes(applied)).containsOnly("blocked");
        assertThat(applied.get("changes").get(0).get("error").asString()).contains("identitystore:UpdateGroup");
        assertThat(readBack()).isEqualTo(Resources.json("moto/expected.json"));
    }

    private static void edit(String before, String after) throws Exception {
        Path file = directory.resolve("config/all.yaml");
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    private static JsonNode readBack() {
        return Tools.python(directory, "read_back.py", moto.url(), "bare");
    }

    private static Finished rolecall(String command, String... options) {
        String[] arguments = new String[options.length + 6];
        arguments[0] = command;
        arguments[1] = "config";
        arguments[2] = "--endpoint-url";
        arguments[3] = moto.url();
        arguments[4] = "--time-scale";
        arguments[5] = "20";
        System.arraycopy(options, 0, arguments, 6, options.length);
        return RolecallProcess.in(directory).run(arguments).withoutStackTrace();
    }
}
