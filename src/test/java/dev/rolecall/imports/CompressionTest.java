package dev.rolecall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.imports.Selection.Selector;
import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries mean exactly the assignments they were made of, and there are about as few of them as there were rules. */
class CompressionTest {
    private static final String MANAGEMENT = Ruled.MANAGEMENT;

    static Stream<Ruled> ruled() {
        return Stream.of(
                Ruled.of(1, new Ruled.Size(6, 20, 6, 5, 8, 2, 2, 1)),
                Ruled.of(2, new Ruled.Size(12, 60, 20, 10, 25, 3, 2, 2)),
                Ruled.of(3, new Ruled.Size(20, 200, 40, 20, 60, 3, 3, 2)),
                Ruled.of(4, new Ruled.Size(20, 200, 60, 12, 60, 1, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("ruled")
    void thereAreNoMoreEntriesThanRulesTimesOnePointOne(Ruled ruled) {
        List<Entry> entries = Compression.of(ruled.assignments(), new Targets(ruled.organization(), true), false);

        assertThat(entries.size()).isLessThanOrEqualTo((int) (ruled.rules() * 1.1));
        assertThat(meaning(entries, ruled.organization())).isEqualTo(ruled.assignments());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverIsAssignedIsWhatEntriesMean(int seed) {
        Random random = new Random(seed);
        OrganizationTree organization =
                Ruled.of(seed, new Ruled.Size(5, 14, 2, 2, 1, 1, 1, 1)).organization();
        List<String> accounts =
                organization.accounts().stream().map(Account::id).toList();
        Set<Assignment> assignments = new HashSet<>();
        for (int i = 10 + random.nextInt(200); i > 0; i--) {
            int principal = random.nextInt(8);
            assignments.add(new Assignment(
                    accounts.get(random.nextInt(accounts.size())),
                    "Set" + random.nextInt(5),
                    principal < 6 ? Principal.group("Group" + principal) : Principal.user("user" + principal)));
        }
        for (boolean exact : List.of(false, true)) {
            List<Entry> entries = Compression.of(assignments, new Targets(organization, true), exact);

            assertThat(meaning(entries, organization)).isEqualTo(assignments);
            assertThat(entries.stream().flatMap(entry -> entry.where().accounts().stream()))
                    .noneMatch(selector ->
                            exact && (selector.kind() == Selector.Kind.OU || selector.kind() == Selector.Kind.ALL));
        }
    }

    @Test
    void theOrderOfAssignmentsChangesNothing() {
        Ruled ruled = Ruled.of(7, new Ruled.Size(12, 60, 20, 10, 25, 3, 2, 2));
        List<Assignment> shuffled = new ArrayList<>(ruled.assignments());
        java.util.Collections.shuffle(shuffled, new Random(3));

        assertThat(Compression.of(shuffled, new Targets(ruled.organization(), true), false))
                .isEqualTo(Compression.of(ruled.assignments(), new Targets(ruled.organization(), true), false));
    }

    @Test
    void everythingIsAll() {
        assertThat(selected("prod-1", "prod-2", "dev-1", "dev-2", "dev-3", "lone", "top"))
                .isEqualTo("all:");
        assertThat(selected("prod-1", "prod-2", "dev-1", "dev-2", "dev-3", "lone", "top", "management"))
                .isEqualTo("all: management:");
    }

    @Test
    void allAccountsOfAnOuAreTheOu() {
        assertThat(selected("prod-1", "prod-2")).isEqualTo("ou:Workloads/Prod");
        assertThat(selected("prod-1", "prod-2", "dev-1", "dev-2", "dev-3")).isEqualTo("ou:Workloads");
    }

    @Test
    void theOnlyAccountOfAnOuIsNamed() {
        assertThat(selected("lone")).isEqualTo("name:lone");
    }

    @Test
    void anExceptionIsMadeWhereMostIsMeant() {
        OrganizationTree organization = organization(IntStream.range(1, 7)
                .mapToObj(i -> account(i, "a" + i, i < 6 ? "Unit" : "/", AccountState.ACTIVE))
                .toArray(Account[]::new));

        assertThat(selected(organization, Set.of("200000000001", "200000000002", "200000000003", "200000000004")))
                .isEqualTo("ou:Unit except name:a5");
        assertThat(selected(organization, Set.of("200000000001", "200000000002", "200000000003")))
                .isEqualTo("name:a1 name:a2 name:a3");
    }

    @Test
    void anAccountThatSharesItsNameIsChosenById() {
        OrganizationTree organization = organization(
                account(1, "twin", "A", AccountState.ACTIVE), account(2, "twin", "B", AccountState.CLOSED));

        assertThat(selected(organization, Set.of("200000000001"))).isEqualTo("id:200000000001");
    }

    @Test
    void accountsThatAreNotActiveDoNotCount() {
        OrganizationTree organization = organization(
                account(1, "a", "Unit", AccountState.ACTIVE),
                account(2, "b", "Unit", AccountState.ACTIVE),
                account(3, "c", "Unit", AccountState.SUSPENDED),
                account(4, "d", "/", AccountState.ACTIVE));

        assertThat(selected(organization, Set.of("200000000001", "200000000002")))
                .isEqualTo("ou:Unit");
    }

    /** A file's path has no slash at its ends, and none inside a name: an OU that needs one can't be named. */
    @Test
    void unitsWithSlashesInTheirNames() {
        OrganizationTree organization = organization(
                account(1, "a", "/odd", AccountState.ACTIVE),
                account(2, "b", "/odd", AccountState.ACTIVE),
                account(3, "c", "x/y", AccountState.ACTIVE),
                account(4, "d", "x/y", AccountState.ACTIVE),
                account(5, "e", "x", AccountState.ACTIVE));

        assertThat(selected(organization, Set.of("200000000001", "200000000002")))
                .isEqualTo("name:a name:b");
        assertThat(selected(organization, Set.of("200000000003", "200000000004")))
                .isEqualTo("ou:x/y");
    }

    private static String selected(String... names) {
        OrganizationTree organization = organization(
                account(1, "prod-1", "Workloads/Prod", AccountState.ACTIVE),
                account(2, "prod-2", "Workloads/Prod", AccountState.ACTIVE),
                account(3, "dev-1", "Workloads/Dev", AccountState.ACTIVE),
                account(4, "dev-2", "Workloads/Dev", AccountState.ACTIVE),
                account(5, "dev-3", "Workloads/Dev", AccountState.ACTIVE),
                account(6, "lone", "Lonely", AccountState.ACTIVE),
                account(7, "top", "/", AccountState.ACTIVE));
        Set<String> wanted = new HashSet<>(Arrays.asList(names));
        return selected(
                organization,
                organization.accounts().stream()
                        .filter(account -> wanted.contains(account.name()))
                        .map(Account::id)
                        .collect(Collectors.toSet()));
    }

    /** The one entry's selectors. */
    private static String selected(OrganizationTree organization, Set<String> accounts) {
        Set<Assignment> assignments = accounts.stream()
                .map(account -> new Assignment(account, "Set", Principal.group("Group")))
                .collect(Collectors.toSet());
        List<Entry> entries = Compression.of(assignments, new Targets(organization, true), false);
        assertThat(entries).hasSize(1);
        Selection where = entries.get(0).where();
        return text(where.accounts()) + (where.except().isEmpty() ? "" : " except " + text(where.except()));
    }

    private static String text(List<Selector> selectors) {
        return selectors.stream()
                .map(selector -> selector.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + selector.value())
                .collect(Collectors.joining(" "));
    }

    private static Account account(int number, String name, String unit, AccountState state) {
        return new Account(String.format("2%011d", number), name, state, unit, Map.of());
    }

    private static OrganizationTree organization(Account... accounts) {
        List<Account> all = new ArrayList<>(List.of(accounts));
        all.add(new Account(MANAGEMENT, "management", AccountState.ACTIVE, "/", Map.of()));
        Set<String> units = new HashSet<>();
        all.stream()
                .map(Account::ouPath)
                .filter(path -> !path.equals("/"))
                .forEach(path -> IntStream.range(1, path.length() + 1)
                        .filter(end -> end == path.length() || path.charAt(end) == '/')
                        .forEach(end -> units.add(path.substring(0, end))));
        return new OrganizationTree(MANAGEMENT, units, all);
    }

    /** What the entries mean, worked out the plain way. */
    private static Set<Assignment> meaning(List<Entry> entries, OrganizationTree organization) {
        Set<Assignment> meant = new HashSet<>();
        for (Entry entry : entries) {
            for (Account account : organization.accounts()) {
                boolean chosen =
                        entry.where().accounts().stream().anyMatch(selector -> chooses(selector, account, organization))
                                && entry.where().except().stream()
                                        .noneMatch(selector -> chooses(selector, account, organization));
                if (chosen && account.active()) {
                    entry.permissionSets()
                            .forEach(set -> entry.principals()
                                    .forEach(principal -> meant.add(new Assignment(account.id(), set, principal))));
                }
            }
        }
        return meant;
    }

    private static boolean chooses(Selector selector, Account account, OrganizationTree organization) {
        boolean management = organization.isManagement(account.id());
        return switch (selector.kind()) {
            case ALL -> !management;
            case MANAGEMENT -> management;
            case OU -> !management && (account.ouPath() + "/").startsWith(selector.value() + "/");
            case NAME -> account.name().equals(selector.value());
            case ID -> account.id().equals(selector.value());
        };
    }
}
