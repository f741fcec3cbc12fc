package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.AccountSelector.Kind;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Location;
import dev.rolecall.model.OrganizationTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a selector says of one account is what the index of all accounts says of it. */
class SelectorsAgreeTest {
    private static final OrganizationTree ORGANIZATION = new OrganizationTree(
            "100000000001",
            List.of("A", "A/B", "AB"),
            List.of(
                    account("100000000001", "management", "/", Map.of("env", "prod")),
                    account("200000000001", "root", "/", Map.of()),
                    account("200000000002", "one", "A", Map.of("env", "prod")),
                    account("200000000003", "two", "A/B", Map.of("env", "dev", "a", "b=c")),
                    account("200000000004", "one", "AB", Map.of("a=b", "c"))));

    private static Account account(String id, String name, String unit, Map<String, String> tags) {
        return new Account(id, name, AccountState.ACTIVE, unit, tags);
    }

    static Stream<Arguments> selectors() {
        return Stream.of(
                Arguments.of(Kind.OU, "/", 4),
                Arguments.of(Kind.OU, "A", 2),
                Arguments.of(Kind.OU, "A/B", 1),
                Arguments.of(Kind.OU, "B", 0),
                Arguments.of(Kind.NAME, "one", 2),
                Arguments.of(Kind.NAME, "management", 1),
                Arguments.of(Kind.ID, "100000000001", 1),
                Arguments.of(Kind.ID, "1", 0),
                Arguments.of(Kind.TAG, "env=prod", 1),
                Arguments.of(Kind.TAG, "a=b=c", 2),
                Arguments.of(Kind.TAG, "env", 0),
                Arguments.of(Kind.ALL, "", 4),
                Arguments.of(Kind.MANAGEMENT, "", 1));
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void agree(Kind kind, String value, int expected) {
        AccountSelector selector = new AccountSelector(kind, value, new Location("file.yaml", 1, 1));
        List<Account> matched = ORGANIZATION.accounts().stream()
                .filter(account -> selector.matches(account, ORGANIZATION.isManagement(account.id())))
                .toList();
        assertThat(matched)
                .hasSize(expected)
                .containsExactlyInAnyOrderElementsOf(new AccountIndex(ORGANIZATION).find(selector));
    }
}
