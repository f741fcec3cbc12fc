package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.model.StsException;

/** sts: who calls, and acting in another account (contract.md 6). */
abstract class StsContract extends ContractSuite {

    StsContract(Mode mode) {
        super(mode);
    }

    private void refused(String roleArn) {
        assertThatThrownBy(
                        () -> aws().sts().assumeRole(ask -> ask.roleArn(roleArn).roleSessionName("test")))
                .isInstanceOfSatisfying(StsException.class, denied -> {
                    assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
                    assertThat(denied.statusCode()).isEqualTo(403);
                });
    }

    @Test
    void anyCredentialsActInTheManagementAccountOrTheConfiguredOne() throws Exception {
        assertThat(aws().sts().getCallerIdentity().account()).isEqualTo(MANAGEMENT);
        restart(options().withCaller(DEV));
        assertThat(aws().sts().getCallerIdentity().account()).isEqualTo(DEV);
    }

    @Test
    void aRoleThatIsNotThereIsDenied() {
        refused("arn:aws:iam::" + PROD + ":role/NoSuchRole");
        refused("arn:aws:iam::" + MANAGEMENT + ":role/AWSControlTowerExecution");
        refused("arn:aws:iam::999999999999:role/AWSControlTowerExecution");
        edit().accountState(PROD, "SUSPENDED");
        refused("arn:aws:iam::" + PROD + ":role/AWSControlTowerExecution");
        String reserved = sandbox()
                .iam(DEV)
                .listRoles(ask -> ask.pathPrefix("/aws-reserved/"))
                .roles()
                .get(0)
                .arn();
        refused(reserved);
    }
}
