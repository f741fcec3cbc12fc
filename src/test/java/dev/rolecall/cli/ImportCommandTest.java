package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> brokenStates() {
        String set = "{'type': 'aws_ssoadmin_permission_set', 'mode': 'managed', 'instances': [%s]}";
        String group = "{'type': 'aws_identitystore_group', 'instances': %s}";
        return Stream.of(
                        Arguments.of("", "it is not a Terraform state"),
                        Arguments.of("no json", "it is not JSON at line 1, column "),
                        Arguments.of("[]", "it has no version"),
                        Arguments.of("{}", "it has no version"),
                        Arguments.of("{'version': 3, 'resources': []}", "it is of version 3"),
                        Arguments.of("{'version': 4}", "it has no list of resources"),
                        Arguments.of("{'version': 4, 'resources': {}}", "it has no list of resources"),
                        Arguments.of(resources("1, null, 'x'"), "a resource without type or instances"),
                        Arguments.of(resources("{'type': 'aws_instance'}"), "a resource without type or instances"),
                        Arguments.of(resources(group.formatted("{}")), "a resource without type or instances"),
                        Arguments.of(resources(group.formatted("[{}]")), "an instance of aws_identitystore_group"),
                        Arguments.of(
                                resources(set.formatted("{'attributes': {'name': 'A', 'instance_arn': 'other'}}")),
                                "nothing in it is of the instance"),
                        Arguments.of(
                                resources(
                                        set.formatted("{'attributes': {'name': 'A'}}, {'attributes': {'name': 'A'}}")),
                                "it has two permission sets called 'A'"),
                        Arguments.of("{'version': 4", "it is not JSON at line 1, column "))
                .map(row -> Arguments.of(String.valueOf(row.get()[0]).replace('\'', '"'), row.get()[1]));
    }

    private static String resources(String list) {
        return "{'version': 4, 'resources': [" + list + "]}";
    }

    @ParameterizedTest
    @MethodSource("brokenStates")
    void whatIsNoTerraformStateIsRefused(String text, String why) throws IOException {
        Files.writeString(directory.resolve("state.tfstate"), text);

        assertThat(run("--to", "new", "--from", "terraform", "--file", "state.tfstate"))
                .isEqualTo(3);

        assertThat(err()).contains("state.tfstate").contains(why).doesNotContain("REDACTED");
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void whatComesIntoTheDirectoryMeanwhileStays() throws IOException {
        Path target = Files.createDirectory(directory.resolve("new"));
        ImportTarget empty = new ImportTarget(target, false);
        Path stage = empty.stage(Map.of("a.yaml", "a: 1"));
        Files.writeString(target.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> empty.install(stage)).hasMessageContaining("is not empty");
        assertThat(files(directory)).containsExactly("new");
        assertThat(files(target)).containsExactly("mine.txt");
    }

    @Test
    void settingsThatAreThereAreKept() throws IOException {
        Path config = SmallConfig.in(directory);
        Files.writeString(
                config.resolve("all.yaml"),
                Files.readString(config.resolve("all.yaml"))
                        .replace("owner: platform", "owner: platform, expiresSoon: 30d, managementAccount: ignore"));

        assertThat(program.run(
                        "import",
                        config.toString(),
                        "--to",
                        directory.resolve("new").toString(),
                        "--backend",
                        "memory",
                        "--state",
                        directory.resolve("memory.json").toString()))
                .isZero();

        assertThat(Files.readString(directory.resolve("new/rolecall.yaml")))
                .contains("owner: platform", "expiresSoon: \"30d\"", "managementAccount: ignore")
                .doesNotContain("is not the management account");
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
