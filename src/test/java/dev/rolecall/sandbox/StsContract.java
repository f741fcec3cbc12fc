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
    @Rests(
            on = "the service model of sts (M11)",
            of = {"sts:GetCallerIdentity"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anyCredentialsActInTheManagementAccount() {
        assertThat(aws().sts().getCallerIdentity().account()).isEqualTo(management());
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            of = {"sts:GetCallerIdentity"},
            facts = {"sts.credentials"})
    @Divergence(why = "the sandbox takes any credentials for those of the configured account; AWS checks the signature")
    @SandboxOnly(why = "who calls is set at its start")
    void credentialsActInTheConfiguredAccount() throws Exception {
        restart(options().withCaller(workload()));
        assertThat(aws().sts().getCallerIdentity().account()).isEqualTo(workload());
    }

    @Test
    @Rests(
            on = "the service model of sts (M11); the error is assumed",
            of = {"sts:AssumeRole", "iam:ListRoles"},
            facts = {"sts.no-role"})
    @SandboxOnly(why = "accounts are suspended behind the API")
    void aRoleThatIsNotThereIsDenied() {
        refused("arn:aws:iam::" + production() + ":role/NoSuchRole");
        refused("arn:aws:iam::" + management() + ":role/AWSControlTowerExecution");
        refused("arn:aws:iam::999999999999:role/AWSControlTowerExecution");
        edit().accountState(production(), "SUSPENDED");
        refused("arn:aws:iam::" + production() + ":role/AWSControlTowerExecution");
        String reserved = aws().iam(workload())
                .listRoles(ask -> ask.pathPrefix("/aws-reserved/"))
                .roles()
                .get(0)
                .arn();
        refused(reserved);
    }
}
