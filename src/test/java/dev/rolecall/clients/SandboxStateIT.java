package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rolecall sandbox --state}: what can't be kept is said at the start, and whatever goes wrong is said plainly. */
class SandboxStateIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private Finished refused(int exitCode, String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "sandbox";
        all[1] = "--port";
        all[2] = "0";
        System.arraycopy(options, 0, all, 3, options.length);
        Finished finished =
                RolecallProcess.in(directory).run(all).expect(exitCode).withoutStackTrace();
        assertThat(finished.out()).isEmpty();
        return finished;
    }

    @Test
    void aMissingDirectoryIsRefusedAtTheStart() {
        assertThat(refused(1, "--state", "missing/state.json").err())
                .contains("missing/state.json", "there is no directory");
        assertThat(directory.resolve("missing")).doesNotExist();
    }

    @Test
    void aSecondSandboxOnTheSameStateIsRefused() {
        try (SandboxProcess first = SandboxProcess.start(directory, "--state", "state.json")) {
            assertThat(refused(1, "--state", "state.json").err())
                    .contains("Another sandbox keeps its state in state.json");
            first.terminate();
        }
        assertThat(directory.resolve("state.json")).exists();
        assertThat(directory.resolve("state.json.lock")).doesNotExist();
    }

    @Test
    void aStateThatCannotBeKeptAtTheEndIsOneLine() throws IOException {
        Path place = Files.createDirectory(directory.resolve("place"));
        try (SandboxProcess sandbox = SandboxProcess.start(directory, "--state", "place/state.json")) {
            Files.delete(place.resolve("state.json.lock"));
            Files.delete(place);
            Files.createFile(place);

            Finished finished = sandbox.terminate().expect(1).withoutStackTrace();

            assertThat(finished.err().lines())
                    .singleElement()
                    .asString()
                    .contains("Cannot write the sandbox state place/state.json")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aMangledStateIsSaidPlainly() throws IOException {
        try (SandboxProcess sandbox = SandboxProcess.start(directory, "--state", "state.json")) {
            sandbox.terminate();
        }
        Path file = directory.resolve("state.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"units\" : \\[", "\"units\" : [ null,"));

        assertThat(refused(1, "--state", "state.json").err())
                .contains("state.json", "units[0] is null")
                .doesNotContain("fault of Rolecall's", "Exception");
        assertThat(directory.resolve("state.json.lock")).doesNotExist();
    }

    @Test
    void optionsThatAStateMakesUselessAreNamed() {
        String[] options = {"--state", "state.json", "--seed", "empty", "--generate", "accounts=3"};
        try (SandboxProcess sandbox = SandboxProcess.start(directory, options)) {
            assertThat(sandbox.terminate().err()).isEmpty();
        }
        try (SandboxProcess sandbox = SandboxProcess.start(directory, options)) {
            assertThat(sandbox.terminate().err()).contains("state.json", "--seed and --generate have no effect");
        }
        try (SandboxProcess sandbox = SandboxProcess.start(directory, "--state", "state.json")) {
            assertThat(sandbox.terminate().err()).isEmpty();
        }
    }

    @Test
    void aLinkIsTheFileThatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), Path.of("real.json"));
        assertThat(refused(1, "--state", "link.json").err())
                .contains("link.json", "a symbolic link that leads to no file");
        try (SandboxProcess first = SandboxProcess.start(directory, "--state", "real.json")) {
            first.terminate();
        }
        try (SandboxProcess first = SandboxProcess.start(directory, "--state", "link.json")) {
            assertThat(refused(1, "--state", "real.json").err())
                    .contains("Another sandbox keeps its state in real.json");
            first.terminate();
        }
        assertThat(link).isSymbolicLink();
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("link.json", "real.json");
    }

    @Test
    void whatIsNoFileIsRefusedAtTheStart() {
        assertThat(refused(1, "--state", "/dev/zero").err()).contains("/dev/zero: it is not a regular file");
        assertThat(refused(64, "--state", "").err()).contains("--state must name a file");
        assertThat(refused(64, "--seed", "").err()).contains("--seed must be");
    }
}
