package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.OrganizationTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TargetResolverTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final String HEAD = "groups: [{name: G}]\npermissionSets: [{name: S}, {name: T}]\nassignments:\n";

    @TempDir
    Path temp = Path.of("");

    private DesiredEstate resolve(OrganizationTree tree, String... rules) throws InvalidDefinitions {
        return resolveWith(Fixture.SETTINGS, tree, rules);
    }

    private DesiredEstate resolveWith(String settings, OrganizationTree tree, String... rules)
            throws InvalidDefinitions {
        StringBuilder text = new StringBuilder(settings + HEAD);
        for (String rule : rules) {
            text.append("  - {groups: [G], permissionSets: [S], ").append(rule).append("}\n");
        }
        return TargetResolver.resolve(
                new Fixture(temp).with("c.yaml", text.toString()).load(), tree, NOW);
    }

    private static List<String> accounts(DesiredEstate desired) {
        return desired.grants().keySet().stream()
                .map(Assignment::account)
                .sorted()
                .toList();
    }

    /** Notes without the directory's name. */
    private List<String> notes(DesiredEstate desired) {
        return desired.notes().stream()
                .map(note -> note.replace(temp + "/", ""))
                .toList();
    }

    private static OrganizationTree with(Account... more) {
        List<Account> accounts = new ArrayList<>(Trees.controlTower().accounts());
        accounts.addAll(List.of(more));
        return new OrganizationTree("100000000001", Trees.controlTower().ouPaths(), accounts);
    }

    private static Account suspended(String id, String name) {
        return new Account(id, name, AccountState.SUSPENDED, "Workloads", Map.of("env", "dev"));
    }

    static Stream<Arguments> selectors() {
        List<String> members = Trees.controlTower().accounts().stream()
                .map(Account::id)
                .filter(id -> !id.equals("100000000001"))
                .toList();
        List<String> workloads = List.of("012345678901", "400000000001", "400000000002", "500000000001");
        return Stream.of(
                arguments("{all: true}", members),
                arguments("{ou: /}", members),
                arguments("{management: true}", List.of("100000000001")),
                arguments("{ou: Workloads}", workloads),
                arguments("{ou: /Workloads/Prod/}", List.of("012345678901", "500000000001")),
                arguments("{tag: env=dev}", List.of("400000000001", "400000000002")),
                arguments("{name: network}", List.of("300000000001")),
                arguments("{name: management}", List.of("100000000001")),
                arguments("{id: \"012345678901\"}", List.of("012345678901")),
                arguments("{id: \"100000000001\"}", List.of("100000000001")),
                arguments(
                        "{name: network}, {name: network}, {ou: Infrastructure}",
                        List.of("300000000001", "300000000002")));
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void aSelectorBecomesItsAccounts(String selectors, List<String> expected) throws InvalidDefinitions {
        DesiredEstate desired = resolve(Trees.controlTower(), "accounts: [" + unique(selectors) + "]");
        assertThat(accounts(desired)).containsExactlyElementsOf(expected);
        assertThat(desired.notes()).isEmpty();
    }

    private static String unique(String selectors) {
        return selectors.replace("{name: network}, {name: network}", "{name: network}, {tag: env=shared}");
    }

    @Test
    void exceptWinsWhateverItsKind() throws InvalidDefinitions {
        DesiredEstate desired = resolve(
                Trees.controlTower(),
                "accounts: [{all: true}, {management: true}],"
                        + " except: [{ou: Workloads/Prod}, {tag: env=shared}, {name: audit}, {management: true},"
                        + " {id: \"400000000001\"}]");
        assertThat(accounts(desired)).containsExactly("200000000001", "400000000002");
    }

    @Test
    void anOuIsNotMistakenForAnotherOfWhichItsNameIsTheBeginning() throws InvalidDefinitions {
        OrganizationTree tree = new OrganizationTree(
                "100000000001",
                List.of("Work", "Workloads"),
                List.of(
                        Trees.account("100000000001", "management", "/", Map.of()),
                        Trees.account("200000000001", "a", "Work", Map.of()),
                        Trees.account("200000000002", "b", "Workloads", Map.of())));
        assertThat(accounts(resolve(tree, "accounts: [{ou: Work}]"))).containsExactly("200000000001");
    }

    @Test
    void inactiveAccountsAreSkippedAndNamedOnce() throws InvalidDefinitions {
        DesiredEstate desired = resolve(
                with(suspended("600000000001", "legacy")),
                "accounts: [{tag: env=dev}]",
                "accounts: [{name: legacy}]",
                "accounts: [{all: true}], except: [{ou: /}]");
        assertThat(accounts(desired)).containsExactly("400000000001", "400000000002");
        assertThat(desired.notes()).containsExactly("account legacy (600000000001) is SUSPENDED: skipped");
    }

    @Test
    void anInactiveAccountThatIsExceptedIsNotWorthAWord() throws InvalidDefinitions {
        DesiredEstate desired = resolve(
                with(suspended("600000000001", "legacy")), "accounts: [{ou: Workloads}], except: [{name: legacy}]");
        assertThat(desired.notes()).isEmpty();
    }

    @Test
    void whatSelectsNothingIsNotedWithItsPlaceAndTheNearestName() throws InvalidDefinitions {
        DesiredEstate desired = resolve(
                Trees.controlTower(),
                "accounts: [{ou: Workloads/Prd}, {name: netwrok}, {tag: env=pord}, {id: \"999999999999\"}]",
                "accounts: [{all: true}], except: [{name: nobody-at-all}]");
        assertThat(notes(desired))
                .containsExactly(
                        "c.yaml:5:51: ou: Workloads/Prd selects no account (did you mean 'Workloads/Prod'?)",
                        "c.yaml:5:72: name: netwrok selects no account (did you mean 'network'?)",
                        "c.yaml:5:89: tag: env=pord selects no account (did you mean 'env=prod'?)",
                        "c.yaml:5:106: account 999999999999 is not in the organization",
                        "c.yaml:6:74: name: nobody-at-all selects no account");
    }

    @Test
    void anOuWithoutAccountsIsNoted() throws InvalidDefinitions {
        OrganizationTree tree = new OrganizationTree(
                "100000000001",
                List.of("Empty"),
                List.of(Trees.account("100000000001", "management", "Empty", Map.of())));
        assertThat(notes(resolve(tree, "accounts: [{ou: Empty}]")))
                .containsExactly("c.yaml:5:51: ou: Empty selects no account"
                        + " (there is no account in it but, perhaps, the management account)");
    }

    @Test
    void aNameThatTwoAccountsHaveIsAnErrorThatListsBoth() {
        OrganizationTree tree =
                with(Trees.account("700000000002", "twin", "Workloads", Map.of()), suspended("700000000001", "twin"));
        assertThatThrownBy(() -> resolve(tree, "accounts: [{all: true}], except: [{name: twin}]"))
                .isInstanceOf(InvalidDefinitions.class)
                .hasMessageContaining("c.yaml:5:74: account name 'twin' matches 2 accounts:"
                        + " 700000000001 (SUSPENDED), 700000000002 (use id: instead)");
    }

    @Test
    void theEntryThatLastsLongestGives() throws InvalidDefinitions {
        String account = "accounts: [{id: \"400000000001\"}]";
        DesiredEstate desired = resolve(
                Trees.controlTower(),
                account + ", expires: 2020-01-01",
                account + ", expires: 2030-01-01",
                account + ", expires: 2031-01-01, reason: longest",
                account + ", expires: 2030-06-01");
        assertThat(desired.grants().values())
                .singleElement()
                .satisfies(rule -> assertThat(rule.reason()).isEqualTo("longest"));
        assertThat(desired.expired()).isEmpty();
        DesiredEstate forever = resolve(
                Trees.controlTower(), account + ", expires: 2030-01-01", account + ", reason: forever", account);
        assertThat(forever.grants().values())
                .singleElement()
                .satisfies(rule -> assertThat(rule.reason()).isEqualTo("forever"));
    }

    @Test
    void whatOnlyExpiredEntriesListIsApart() throws InvalidDefinitions {
        DesiredEstate desired = resolve(
                with(suspended("600000000001", "legacy")),
                "accounts: [{ou: Workloads}], expires: 2026-11-22",
                "accounts: [{tag: env=dev}], expires: 2026-11-23, reason: later",
                "accounts: [{ou: Workloads/Prod}]",
                "accounts: [{name: misspelt}], expires: 2020-01-01");
        assertThat(accounts(desired)).containsExactly("012345678901", "500000000001");
        assertThat(desired.expired().keySet().stream().map(Assignment::account).sorted())
                .containsExactly("400000000001", "400000000002");
        assertThat(desired.expired().values()).allMatch(rule -> "later".equals(rule.reason()));
        assertThat(desired.notes()).isEmpty();
    }

    @Test
    void aDateLastsToItsEndInUtc() throws InvalidDefinitions {
        String rule = "accounts: [{name: audit}], expires: 2026-11-23";
        DesiredEstate desired = resolve(Trees.controlTower(), rule);
        assertThat(desired.grants()).isEmpty();
        assertThat(TargetResolver.resolve(desired.definitions(), Trees.controlTower(), NOW.minusMillis(1))
                        .grants())
                .hasSize(1);
    }

    @Test
    void theManagementAccountIsLeftOutWhereTheFilesSaySo() throws InvalidDefinitions {
        DesiredEstate desired = resolveWith(
                "rolecall: {version: 1, owner: platform, managementAccount: ignore}\n",
                Trees.controlTower(),
                "accounts: [{management: true}, {name: audit}]",
                "accounts: [{management: true}], expires: 2020-01-01");
        assertThat(accounts(desired)).containsExactly("200000000002");
        assertThat(desired.expired()).isEmpty();
        assertThat(desired.notes())
                .containsExactly("managementAccount: ignore: assignments in management (100000000001) are left out");
    }

    @Test
    void moreGroupsThanAwsAllowsAreNoted() throws InvalidDefinitions {
        StringBuilder text = new StringBuilder(Fixture.SETTINGS + "permissionSets: [{name: S}]\ngroups:\n");
        StringBuilder names = new StringBuilder("G0");
        for (int i = 0; i < 101; i++) {
            text.append("  - name: G").append(i).append('\n');
            names.append(i == 0 ? "" : ", G" + i);
        }
        text.append("assignments: [{groups: [")
                .append(names)
                .append("], permissionSets: [S], accounts: [{name: audit}]}]\n");
        var definitions = new Fixture(temp).with("c.yaml", text.toString()).load();
        assertThat(TargetResolver.resolve(definitions, Trees.controlTower(), NOW)
                        .notes())
                .containsExactly("permission set 'S' goes to 101 groups in account 200000000002, AWS allows 100");
    }

    @Test
    void hundredsOfThousandsOfAssignmentsTakeNoTime() throws InvalidDefinitions {
        List<Account> accounts = new ArrayList<>(Trees.controlTower().accounts());
        for (int i = 0; i < 5_000; i++) {
            accounts.add(Trees.account(
                    String.format("8%011d", i), "account-" + i, "Workloads/Prod", Map.of("team", "t" + i % 100)));
        }
        OrganizationTree tree =
                new OrganizationTree("100000000001", Trees.controlTower().ouPaths(), accounts);
        String[] rules = new String[60];
        StringBuilder text = new StringBuilder(Fixture.SETTINGS + "groups:\n");
        for (int i = 0; i < rules.length; i++) {
            text.append("  - name: G").append(i).append('\n');
        }
        text.append("permissionSets: [{name: S}]\nassignments:\n");
        for (int i = 0; i < rules.length; i++) {
            text.append("  - {groups: [G").append(i).append("], permissionSets: [S], accounts: [{ou: Workloads}]}\n");
        }
        var definitions = new Fixture(temp).with("c.yaml", text.toString()).load();
        long begun = System.nanoTime();
        DesiredEstate desired = TargetResolver.resolve(definitions, tree, NOW);
        assertThat(desired.grants()).hasSizeGreaterThan(300_000);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }
}
