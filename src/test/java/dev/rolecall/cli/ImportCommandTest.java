package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where imported files go, and where they don't. */
class ImportCommandTest {
    @TempDir
    Path directory;

    private final InProcess program = new InProcess();

    @Test
    void aNewDirectoryIsMadeWithThoseAboveIt() throws IOException {
        assertThat(run("--to", "a/b/new")).isZero();

        assertThat(directory.resolve("a/b/new/rolecall.yaml")).content().contains("owner: rolecall");
        assertThat(files(directory.resolve("a/b"))).containsExactly("new");
        assertThat(out()).contains("changes nothing else");
    }

    @Test
    void anEmptyDirectoryIsFilled() throws IOException {
        Files.createDirectory(directory.resolve("empty"));

        assertThat(run("--to", "empty", "--owner", "platform")).isZero();

        assertThat(directory.resolve("empty/rolecall.yaml")).content().contains("owner: platform");
        assertThat(files(directory)).containsExactly("empty");
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        Files.createDirectory(directory.resolve("full"));
        Files.writeString(directory.resolve("full/mine.yaml"), "mine");

        assertThat(run("--to", "full")).isEqualTo(64);

        assertThat(err()).contains("is not empty", "--force");
        assertThat(files(directory.resolve("full"))).containsExactly("mine.yaml");
        assertThat(files(directory)).containsExactly("full");
    }

    @Test
    void forceKeepsWhatWasThereBesideIt() throws IOException {
        Files.createDirectory(directory.resolve("full"));
        Files.writeString(directory.resolve("full/mine.yaml"), "mine");

        assertThat(run("--to", "full", "--force")).isZero();
        assertThat(run("--to", "full", "--force")).isZero();

        assertThat(files(directory)).containsExactly("full", "full.before-import", "full.before-import-2");
        assertThat(directory.resolve("full.before-import/mine.yaml")).content().isEqualTo("mine");
        assertThat(directory.resolve("full/mine.yaml")).doesNotExist();
        assertThat(err()).contains("full.before-import");
    }

    @Test
    void aRepositoryIsNotPutAside() throws IOException {
        Files.createDirectories(directory.resolve("repository/.git"));

        assertThat(run("--to", "repository", "--force")).isEqualTo(64);

        assertThat(files(directory.resolve("repository"))).containsExactly(".git");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAndFilesAreRefused() throws IOException {
        Files.createDirectory(directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));
        Files.writeString(directory.resolve("file"), "");

        assertThat(run("--to", "link")).isEqualTo(64);
        assertThat(run("--to", "file", "--force")).isEqualTo(64);
        assertThat(run("--to", "/dev/null", "--force")).isEqualTo(64);
        assertThat(run("--to", "/", "--force")).isEqualTo(64);

        assertThat(files(directory.resolve("real"))).isEmpty();
        assertThat(files(directory)).containsExactly("file", "link", "real");
    }

    @Test
    void nothingIsLeftWhereAwsCannotBeRead() throws IOException {
        assertThat(run("--to", "new", "--state", "broken.json", "--seed", "nowhere.json"))
                .isEqualTo(1);

        assertThat(files(directory)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"version\": 3, \"resources\": []}",
                "{\"version\": 4}",
                "{\"version\": 4, \"resources\": {}}",
                "{\"version\": 4, \"resources\": [1, null, \"x\"]}",
                "{\"version\": 4, \"resources\": [{\"type\": \"aws_instance\"}]}",
                "{\"version\": 4, \"resources\": [{\"type\": \"aws_identitystore_group\", \"instances\": {}}]}",
                "{\"version\": 4, \"resources\": [{\"type\": \"aws_identitystore_group\", \"instances\": [{}]}]}",
                "{\"version\": 4, \"resources\": [{\"type\": \"aws_ssoadmin_permission_set\", \"mode\": \"managed\","
                        + " \"instances\": [{\"attributes\": {\"name\": \"A\", \"instance_arn\": \"other\"}}]}]}",
                "{\"version\": 4, \"resources\": [{\"type\": \"aws_ssoadmin_permission_set\", \"mode\": \"managed\","
                        + " \"instances\": [{\"attributes\": {\"name\": \"A\"}}, {\"attributes\": {\"name\": \"A\"}}]}]}",
                "{\"version\": 4"
            })
    void whatIsNoTerraformStateIsRefused(String text) throws IOException {
        Files.writeString(directory.resolve("state.tfstate"), text);

        assertThat(run("--to", "new", "--from", "terraform", "--file", "state.tfstate"))
                .isEqualTo(3);

        assertThat(err()).contains("state.tfstate").doesNotContain("REDACTED");
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void optionsThatBelongTogether() {
        assertThat(run("--to", "new", "--from", "terraform")).isEqualTo(64);
        assertThat(run("--to", "new", "--file", "state.tfstate")).isEqualTo(64);
        assertThat(run("--to", "new", "config")).isEqualTo(64);
        assertThat(run()).isEqualTo(64);
    }

    @Test
    void aStateFileThatIsNotThere() {
        assertThat(run("--to", "new", "--from", "terraform", "--file", "nowhere.tfstate"))
                .isEqualTo(3);
        assertThat(err()).contains("no such file");
    }

    private static List<String> files(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private String out() {
        return program.out();
    }

    private String err() {
        return program.err();
    }

    /** Runs the command; values of options that are paths are names in the test's directory. */
    private int run(String... options) {
        List<String> line =
                new ArrayList<>(List.of("import", "--no-files", "--control-tower", "--backend", "memory", "--quiet"));
        if (!List.of(options).contains("--state")) {
            line.addAll(List.of("--state", directory.resolve(".memory.json").toString()));
        }
        for (int i = 0; i < options.length; i++) {
            boolean path = i > 0 && List.of("--to", "--file", "--state").contains(options[i - 1]);
            line.add(path ? directory.resolve(options[i]).toString() : options[i]);
        }
        return program.run(line.toArray(String[]::new));
    }
}
