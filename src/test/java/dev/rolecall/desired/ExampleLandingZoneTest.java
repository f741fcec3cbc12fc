package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.ControlTower;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example is worth copying: sound, complete, and it fits the organization that {@code control-tower} is seeded with. */
class ExampleLandingZoneTest {
    private static final Path CONFIG = Path.of("config");
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void loadsWithoutAWordOfWarning() throws InvalidDefinitions {
        assertThat(DefinitionLoader.load(CONFIG).warnings()).isEmpty();
    }

    @Test
    void usesEveryKindOfSelectorAndPolicy() throws InvalidDefinitions {
        Definitions example = DefinitionLoader.load(CONFIG);
        assertThat(example.groups()).hasSizeBetween(5, 8);
        assertThat(example.permissionSets()).hasSizeBetween(6, 10);
        assertThat(example.assignments().stream()
                        .flatMap(rule -> rule.accounts().stream())
                        .map(AccountSelector::kind))
                .contains(AccountSelector.Kind.values());
        var sets = example.permissionSets().values().stream()
                .map(set -> set.permissionSet())
                .toList();
        assertThat(sets).anyMatch(set -> set.inlinePolicy() != null);
        assertThat(sets).anyMatch(set -> set.permissionsBoundary() != null);
        assertThat(sets).anyMatch(set -> set.relayState() != null);
        assertThat(sets).anyMatch(set -> !set.customerManagedPolicies().isEmpty());
        assertThat(sets)
                .allSatisfy(set -> assertThat(set.neededPolicies()).allMatch(policy -> example.policy(policy) != null));
        assertThat(sets)
                .anyMatch(set -> set.awsManagedPolicies().stream().anyMatch(p -> p.startsWith("job-function/")));
    }

    @Test
    void fitsTheSeedAndAssignsNoSetThatNeedsPoliciesInTheAccounts() throws InvalidDefinitions {
        DesiredEstate desired = TargetResolver.resolve(DefinitionLoader.load(CONFIG), Trees.controlTower(), NOW);
        assertThat(desired.notes()).isEmpty();
        assertThat(desired.expired()).isEmpty();
        assertThat(desired.grants())
                .isNotEmpty()
                .allSatisfy((assignment, rule) -> assertThat(
                                desired.definitions().permissionSets().get(assignment.permissionSet()))
                        .satisfies(set -> assertThat(set.permissionSet().customerManagedPolicies())
                                .isEmpty()));
        assertThat(desired.grants().keySet().stream().map(a -> a.account()).distinct())
                .containsExactlyInAnyOrderElementsOf(Trees.controlTower().accounts().stream()
                        .map(Account::id)
                        .toList());
    }

    @Test
    void changesNothingOfControlTowersOwn() throws InvalidDefinitions {
        Definitions example = DefinitionLoader.load(CONFIG);
        assertThat(example.permissionSets().keySet()).doesNotContainAnyElementsOf(ControlTower.PERMISSION_SETS);
        assertThat(example.groups().values())
                .filteredOn(group -> ControlTower.GROUPS.contains(group.group().name()))
                .allMatch(group -> group.reference());
    }

    @Test
    void everyFileNamesTheSchemaInItsFirstLine() throws IOException {
        try (Stream<Path> files = Files.walk(CONFIG)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .startsWith("# yaml-language-server: $schema="
                                    + "../".repeat(file.getNameCount() - 1)
                                    + "rolecall.schema.json\n"));
        }
    }
}
