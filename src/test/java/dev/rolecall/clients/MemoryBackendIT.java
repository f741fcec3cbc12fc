package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AWS inside the process: with nothing installed but a JDK, and kept in a file. */
class MemoryBackendIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private Path state;

    @BeforeEach
    void files() {
        Resources.copy("small/config", directory.resolve("config"), Map.of());
        Resources.write(
                directory.resolve("config/users.yaml"),
                "users: [{userName: ana@example.com, givenName: Ana, familyName: Silva}]\n");
        state = directory.resolve(".rolecall/memory.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void syncTwice() throws Exception {
        PlanShape.check(rolecall("sync", "-o", "json").expect(0).json(), true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rw-------");
        String kept = Files.readString(state);
        assertThat(rolecall("sync").expect(0).out()).contains("Nothing to do");
        assertThat(Files.readString(state)).isEqualTo(kept);
        rolecall("plan", "--detailed-exitcode").expect(0);
    }

    @Test
    void planKeepsNothing() {
        rolecall("plan").expect(0);

        assertThat(directory.resolve(".rolecall")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "{}",
                "{\"format\": \"rolecall.sandbox/99\"}",
                "{\"format\": \"rolecall.plan/1\", \"changes\": []}"
            })
    void aStateFileOfAnotherFormatIsLeftAlone(String content) throws Exception {
        Resources.write(state, content);

        Finished finished = rolecall("sync").expect(1);

        assertThat(finished.err()).contains("memory.json").contains("--state");
        assertThat(Files.readString(state)).isEqualTo(content);
    }

    @Test
    void aSeedThatIsNotThere() {
        assertThat(rolecall("sync", "--seed", "nowhere.json").expect(1).err()).contains("nowhere.json");
        assertThat(state).doesNotExist();
    }

    @Test
    void aStateFileThatCannotBeWritten() {
        Resources.write(directory.resolve("file"), "");

        Finished finished = rolecall("sync", "--state", "file/memory.json");

        assertThat(finished.exitCode()).isNotZero();
        assertThat(finished.err()).contains("file/memory.json");
    }

    private Finished rolecall(String command, String... options) {
        String[] arguments = Stream.concat(Stream.of(command, "--backend", "memory"), Stream.of(options))
                .toArray(String[]::new);
        return RolecallProcess.in(directory).run(arguments).withoutStackTrace();
    }
}
