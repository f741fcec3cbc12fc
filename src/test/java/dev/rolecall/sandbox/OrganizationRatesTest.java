package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.wire.AwsService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of AWS's table of organizations: how many calls are taken at once, and how many in ten seconds more. */
class OrganizationRatesTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private Instant now = ContractSuite.NOW;
    private final Throttles throttles = new Throttles(true);

    private int atOnce(String operation, List<String> accounts) {
        int taken = 0;
        for (int i = 0; i < 200; i++) {
            if (throttles.allows(accounts.get(i % accounts.size()), AwsService.ORGANIZATIONS, operation, now)) {
                taken++;
            }
        }
        return taken;
    }

    private int inTenSeconds(String operation, List<String> accounts) {
        int taken = 0;
        Instant start = now;
        for (int i = 1; i <= 1_000; i++) {
            now = start.plus(TEN_SECONDS.multipliedBy(i).dividedBy(1_000));
            taken += throttles.allows(accounts.get(i % accounts.size()), AwsService.ORGANIZATIONS, operation, now)
                    ? 1
                    : 0;
        }
        return taken;
    }

    @ParameterizedTest
    @CsvSource({
        "ListAccounts, 8, 12, 9, 15",
        "ListChildren, 6, 10, 7, 12",
        "ListParents, 5, 8, 6, 10",
        "ListAccountsForParent, 5, 8, 6, 10",
        "ListOrganizationalUnitsForParent, 5, 8, 6, 10",
        "ListRoots, 1, 2, 1, 3",
        "ListTagsForResource, 10, 15, 12, 18",
        "DescribeAccount, 20, 30, 24, 36",
        "DescribeOrganizationalUnit, 2, 2, 2, 3",
        "ListDelegatedAdministrators, 5, 8, 6, 10",
        "ListAWSServiceAccessForOrganization, 1, 3, 1, 4",
        "ListDelegatedServicesForAccount, 1, 3, 1, 4"
    })
    @Rests(
            on = "aws-facts 1a: DM ORG orgs_reference_limits",
            facts = {
                "rate.list-accounts",
                "rate.list-children",
                "rate.list-parents",
                "rate.list-roots",
                "rate.list-tags",
                "rate.describe-account",
                "rate.describe-unit",
                "rate.list-delegates",
                "rate.list-services"
            })
    void anAccountAndTheOrganizationHaveTheirRates(String operation, int rate, int burst, int allRate, int allBurst) {
        List<String> alone = List.of("1");
        assertThat(atOnce(operation, alone)).isEqualTo(burst);
        assertThat(inTenSeconds(operation, alone)).isEqualTo(10 * rate);
        now = now.plus(Duration.ofHours(1));
        List<String> many = List.of("1", "2", "3", "4");
        assertThat(atOnce(operation, many)).isEqualTo(allBurst);
        assertThat(inTenSeconds(operation, many)).isEqualTo(10 * allRate);
    }

    @ParameterizedTest
    @CsvSource({"DescribeOrganization, 1, 2", "TagResource, 4, 6"})
    @Rests(
            on = "aws-facts 1a: DM ORG orgs_reference_limits, which has no rate of the organization here",
            facts = {"rate.describe-organization", "rate.tag-resource"})
    void someRatesAreOfEachAccountOnly(String operation, int rate, int burst) {
        assertThat(atOnce(operation, List.of("1"))).isEqualTo(burst);
        assertThat(atOnce(operation, List.of("2", "3"))).isEqualTo(2 * burst);
        assertThat(inTenSeconds(operation, List.of("1"))).isEqualTo(10 * rate);
    }
}
