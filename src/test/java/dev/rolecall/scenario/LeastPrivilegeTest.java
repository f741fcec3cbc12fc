package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.aws.LeastPrivilege;
import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.live.PrincipalReader;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Estate;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.sandbox.Fault;
import dev.rolecall.sandbox.FaultPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published policies allow what all stories need, told and untold, and nothing that none of them needs. */
class LeastPrivilegeTest {
    /** AWS allows it to everybody (STS API Reference: GetCallerIdentity). */
    private static final String NEEDS_NOTHING = "sts:GetCallerIdentity";

    private static final String ROLE = "AWSControlTowerExecution";

    private static final List<String> MADE =
            List.of("identitystore:CreateUser", "identitystore:CreateGroup", "identitystore:CreateGroupMembership");

    @TempDir
    Path temp = Path.of("");

    private static SortedSet<String> allowed(LeastPrivilege.Use use) {
        return LeastPrivilege.of(use, "aws", ROLE, false).stream()
                .map(LeastPrivilege.Statement::actions)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** IAM has another name than the API for one service. */
    private static SortedSet<String> actions(Collection<String> operations) {
        return operations.stream()
                .filter(operation -> !operation.equals(NEEDS_NOTHING))
                .map(operation -> operation.replaceFirst("^sso-admin:", "sso:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allStoriesNeedExactlyWhatIsPublished() throws IOException, InvalidDefinitions {
        SortedSet<String> reading = new TreeSet<>();
        SortedSet<String> all = new TreeSet<>();
        for (String story : ScenarioTest.stories()) {
            Path directory = LiveFile.ALL.resolve(story);
            try (Stage stage = LiveFile.of(directory.resolve("live.yaml")).open()) {
                tell(stage, directory, reading);
                all.addAll(stage.called());
            }
        }
        reading.addAll(rolesWithAnInlinePolicy());
        reading.addAll(byPrincipalAndWithoutTheManagementAccount());
        all.addAll(reading);

        assertThat(actions(reading)).isEqualTo(allowed(LeastPrivilege.Use.AUDIT));
        assertThat(actions(all)).isEqualTo(allowed(LeastPrivilege.Use.SYNC));
        // Whether it is the own account or another one, what is called there is the same.
        assertThat(actions(all).stream().filter(action -> action.startsWith("iam:")))
                .containsExactlyElementsOf(allowed(LeastPrivilege.Use.ACCOUNT));
    }

    /** Everything that reads, then what changes, the answers of what makes things lost on the way. */
    private static void tell(Stage stage, Path directory, SortedSet<String> reading) {
        for (Coverage coverage : Coverage.values()) {
            stage.audit(coverage);
        }
        access(stage);
        try {
            Definitions definitions = DefinitionLoader.load(directory.resolve("desired"));
            stage.audit(
                    definitions,
                    Coverage.COMPLETE,
                    Objects.requireNonNullElse(definitions.settings().accountRole(), ROLE));
            Stage.Planned planned = stage.plan(definitions);
            reading.addAll(stage.called());
            FaultPlan faults = FaultPlan.none();
            for (String operation : MADE) {
                faults = faults.at(operation, 1, Fault.TIMEOUT);
            }
            stage.sandbox().inject(faults);
            stage.apply(planned, new Interruption(), UnaryOperator.identity(), Journal.NONE);
        } catch (InvalidDefinitions e) {
            // Such a story ends before it calls, or after its reading.
            reading.addAll(stage.called());
        }
    }

    private Set<String> rolesWithAnInlinePolicy() throws IOException, InvalidDefinitions {
        Definitions definitions = new FilesOf(temp)
                .with("rolecall.yaml", "rolecall: {version: 1, owner: platform}\n")
                .load();
        try (Stage stage = Stage.empty()) {
            stage.edit()
                    .group("Platform", "")
                    .permissionSet("Inline", set -> set.inlinePolicy("{\"Version\":\"2012-10-17\",\"Statement\":[]}"))
                    .assignGroup("Inline", "Platform", Stage.MANAGEMENT);
            stage.audit(definitions, Coverage.COMPLETE, ROLE);
            return stage.called();
        }
    }

    /** By principal it does not show which sets are in the management account, where that has to be known. */
    private Set<String> byPrincipalAndWithoutTheManagementAccount() throws IOException, InvalidDefinitions {
        Definitions definitions = new FilesOf(temp)
                .with("rolecall.yaml", "rolecall: {version: 1, owner: platform, managementAccount: ignore}\n")
                .load();
        try (Stage stage = Stage.empty()) {
            stage.edit().group("Platform", "");
            for (int i = 1; i <= 40; i++) {
                stage.edit().permissionSet("Set" + i, set -> set);
            }
            stage.audit(definitions, Coverage.GROUPS);
            return stage.called();
        }
    }

    /** As for somebody who asks for each group and each user alone, by name. */
    private static void access(Stage stage) {
        Estate estate = stage.readAll(Coverage.COMPLETE).estate();
        try (PrincipalReader reader = new PrincipalReader(stage.source(), null)) {
            reader.ofUsers(ids(reader, PrincipalType.USER, estate.users().keySet()));
            reader.book()
                    .accounts(estate.assignments().stream()
                            .map(Assignment::account)
                            .collect(Collectors.toSet()));
            reader.book().allAccounts();
            reader.ofGroups(ids(reader, PrincipalType.GROUP, estate.groups().keySet()));
        }
    }

    private static SortedMap<String, String> ids(PrincipalReader reader, PrincipalType type, Set<String> names) {
        SortedMap<String, String> result = new TreeMap<>();
        for (String name : names) {
            result.put(name, Objects.requireNonNull(reader.book().id(type, name), name));
        }
        return result;
    }
}
