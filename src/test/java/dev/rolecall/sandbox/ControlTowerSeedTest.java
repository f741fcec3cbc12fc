package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;

/** The built-in seed is the table of aws-facts.md section 6. */
class ControlTowerSeedTest {

    private final Sandbox sandbox = Sandbox.start(ContractSuite.options());

    private List<String> assigned(String set, String account) {
        SsoAdminClient sso = sandbox.ssoAdmin();
        String instance = sso.listInstances(ask -> {}).instances().get(0).instanceArn();
        String arn = sandbox.edit().permissionSetArn(set);
        return sso
                .listAccountAssignments(
                        ask -> ask.instanceArn(instance).accountId(account).permissionSetArn(arn))
                .accountAssignments()
                .stream()
                .map(each -> each.principalId())
                .sorted()
                .toList();
    }

    private List<String> groups(String... names) {
        TreeSet<String> ids = new TreeSet<>();
        for (String name : names) {
            ids.add(sandbox.edit().groupId(name));
        }
        return List.copyOf(ids);
    }

    @Test
    void theCoreAccountsAreAsControlTowerLeavesThem() {
        assertThat(assigned("AWSAdministratorAccess", "100000000001")).isEqualTo(groups("AWSControlTowerAdmins"));
        assertThat(assigned("AWSServiceCatalogEndUserAccess", "100000000001")).isEqualTo(groups("AWSAccountFactory"));
        assertThat(assigned("AWSServiceCatalogAdminFullAccess", "100000000001"))
                .isEqualTo(groups("AWSServiceCatalogAdmins"));
        assertThat(assigned("AWSAdministratorAccess", "200000000001"))
                .isEqualTo(groups("AWSControlTowerAdmins", "AWSLogArchiveAdmins"));
        assertThat(assigned("AWSReadOnlyAccess", "200000000001"))
                .isEqualTo(groups("AWSLogArchiveViewers", "AWSSecurityAuditors"));
        assertThat(assigned("AWSAdministratorAccess", "200000000002"))
                .isEqualTo(groups("AWSControlTowerAdmins", "AWSAuditAccountAdmins"));
    }

    @Test
    void vendedAccountsHaveAuditorsAndOneADirectAdministrator() {
        for (String account : List.of("300000000002", "400000000001", "500000000001", "012345678901")) {
            assertThat(assigned("AWSPowerUserAccess", account)).isEqualTo(groups("AWSSecurityAuditPowerUsers"));
            assertThat(assigned("AWSReadOnlyAccess", account)).isEqualTo(groups("AWSSecurityAuditors"));
            assertThat(assigned("AWSOrganizationsFullAccess", account)).isEqualTo(groups("AWSControlTowerAdmins"));
            assertThat(assigned("AWSAdministratorAccess", account)).isEmpty();
        }
        assertThat(assigned("AWSAdministratorAccess", "300000000001"))
                .containsExactly(sandbox.edit().userId("aws-admin@example.com"));
    }
}
