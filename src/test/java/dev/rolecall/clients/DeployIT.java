package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.aws.LeastPrivilege;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code src/deploy} has is right by those that will read it, where they are at hand. */
class DeployIT {
    private static final Path DEPLOY = Path.of("src", "deploy").toAbsolutePath();
    private static final Path TEMPLATE = DEPLOY.resolve("cloudformation/scheduled-task.yaml");
    private static final Pattern ACTION = Pattern.compile("^ {14}- ([a-z]+:[A-Za-z]+)$", Pattern.MULTILINE);
    private static final Duration MOST = Duration.ofSeconds(60);

    @TempDir
    Path directory = Path.of("");

    @Test
    void theTemplateIsOneThatCloudFormationTakes() {
        Tools.wish("cfn-lint", "cfn-lint", "--version");
        assertThat(run("cfn-lint", TEMPLATE.toString()).out()).isEmpty();
    }

    @Test
    void itsTaskMayDoWhatSyncNeedsAndNothingElse() throws IOException {
        SortedSet<String> granted = ACTION.matcher(Files.readString(TEMPLATE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(granted)
                .isEqualTo(LeastPrivilege.of(LeastPrivilege.Use.SYNC, "aws", "any", true).stream()
                        .map(LeastPrivilege.Statement::actions)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void systemdTakesServiceAndTimer() throws IOException {
        Tools.wish("systemd-analyze", "systemd-analyze", "--version");
        for (String unit : List.of("rolecall.service", "rolecall.timer")) {
            // It looks for the program too, which is not installed here.
            Files.writeString(
                    directory.resolve(unit),
                    Files.readString(DEPLOY.resolve("systemd").resolve(unit))
                            .replace("/opt/rolecall/rolecall", "/bin/true"));
        }
        Finished verified = run("systemd-analyze", "verify", "rolecall.service", "rolecall.timer");
        assertThat(verified.err()).isEmpty();
    }

    private Finished run(String... command) {
        try (Child child = Child.start(directory, Environments.dummy(), List.of(command))) {
            return child.end(MOST).expect(0);
        }
    }
}
