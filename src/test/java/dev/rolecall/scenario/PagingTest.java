package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.Outcome;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import dev.rolecall.sandbox.SandboxEdit;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than a page of everything: AWS answers at most 100 things at a time, Organizations 20. */
class PagingTest {
    private static final int MANY = 103;

    @TempDir
    Path temp = Path.of("");

    private static String each(IntFunction<String> text) {
        return IntStream.range(0, MANY).mapToObj(text).collect(Collectors.joining());
    }

    private static String account(int i) {
        return String.format("3%011d", i);
    }

    private Definitions files(String text) throws InvalidDefinitions {
        return new FilesOf(temp)
                .with("definitions.yaml", FilesOf.SETTINGS + text)
                .load();
    }

    private static void accounts(SandboxEdit edit) {
        for (int i = 0; i < MANY; i++) {
            edit.account(account(i), "account-" + i, "Workloads");
        }
    }

    /** Users, groups, a group of all of them, sets, and a set in all accounts. */
    private Definitions muchOfEverything() throws InvalidDefinitions {
        return files("users:\n"
                + each(i -> "  - {userName: u" + i + "@example.com, givenName: U, familyName: " + i + "x}\n")
                + "groups:\n"
                + "  - {name: All, members: [" + each(i -> "u" + i + "@example.com, ") + "]}\n"
                + each(i -> "  - {name: G" + i + ", members: []}\n")
                + "permissionSets:\n"
                + "  - {name: Everywhere}\n"
                + each(i -> "  - {name: S" + i + "}\n")
                + "assignments:\n"
                + "  - {groups: [All], permissionSets: [Everywhere], accounts: [{all: true}]}\n"
                + each(i -> "  - {groups: [G" + i + "], permissionSets: [S" + i + "], accounts: [{id: \"" + account(0)
                        + "\"}]}\n"));
    }

    private static long succeeded(Stage stage, Definitions definitions) throws InvalidDefinitions {
        return stage.apply(stage.plan(definitions)).stream()
                .filter(Outcome::succeeded)
                .count();
    }

    @Test
    void allIsMadeAndFoundAgain() throws InvalidDefinitions {
        try (Stage stage = Stage.empty()) {
            accounts(stage.edit());
            Definitions definitions = muchOfEverything();
            assertThat(succeeded(stage, definitions)).isEqualTo(6 * MANY + 2);
            assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();

            Definitions nothing = files("removed:\n  groups: [All, " + each(i -> "G" + i + ", ") + "]\n  users: ["
                    + each(i -> "u" + i + "@example.com, ") + "]\n");
            assertThat(succeeded(stage, nothing)).isEqualTo(6 * MANY + 2);
            assertThat(stage.state()).isEqualTo("users: {}\ngroups: {}\npermissionSets: {}\n");
            assertThat(stage.plan(nothing).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void oneSetWithAPageOfUsersInOneAccount() throws InvalidDefinitions {
        try (Stage stage = Stage.empty()) {
            SandboxEdit edit = stage.edit().account(account(0), "prod", "");
            edit.permissionSet("ReadOnly", set -> set.tag("rolecall:owner", "platform"));
            for (int i = 0; i < MANY; i++) {
                edit.user("u" + i + "@example.com", "U", "X")
                        .assignUser("ReadOnly", "u" + i + "@example.com", account(0));
            }
            Definitions all = files("permissionSets: [{name: ReadOnly}]\nassignments:\n  - {users: ["
                    + each(i -> "u" + i + "@example.com, ")
                    + "], permissionSets: [ReadOnly], accounts: [{name: prod}]}\n");
            assertThat(stage.plan(all).plan().isEmpty()).isTrue();

            Definitions none = files("permissionSets: [{name: ReadOnly}]\n");
            assertThat(succeeded(stage, none)).isEqualTo(MANY);
            assertThat(stage.plan(none).plan().isEmpty()).isTrue();
        }
    }
}
