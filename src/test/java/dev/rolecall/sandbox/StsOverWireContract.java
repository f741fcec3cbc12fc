package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;

/** sts, where calls carry credentials. */
abstract class StsOverWireContract extends StsContract {

    StsOverWireContract(Mode mode) {
        super(mode);
    }

    @Test
    @Rests(
            on = "the service model of sts (M11)",
            of = {"sts:GetCallerIdentity", "sts:AssumeRole"},
            facts = {"wire.query"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anAssumedRoleActsInItsAccount() {
        StsClient there = aws().stsIn(production(), "AWSControlTowerExecution");
        assertThat(there.getCallerIdentity().account()).isEqualTo(production());
        assertThat(there.getCallerIdentity().arn())
                .isEqualTo("arn:aws:sts::" + production() + ":assumed-role/AWSControlTowerExecution/test");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            of = {"sts:AssumeRole", "sts:GetCallerIdentity", "sso-admin:ListInstances"},
            facts = {"sts.expiry"})
    @SandboxOnly(why = "nobody waits for an hour")
    void credentialsOfARoleExpire() throws Exception {
        HandClock clock = new HandClock();
        restart(options().withClock(clock));
        StsClient there = aws().stsIn(production(), "AWSControlTowerExecution");
        SsoAdminClient admin = aws().ssoAdminIn(production(), "AWSControlTowerExecution");
        clock.advance(Duration.ofSeconds(3599));
        assertThat(there.getCallerIdentity().account()).isEqualTo(production());
        assertThatCode(() -> admin.listInstances(ask -> {})).doesNotThrowAnyException();
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(there::getCallerIdentity).satisfies(code("ExpiredToken"));
        assertThatThrownBy(() -> admin.listInstances(ask -> {})).satisfies(code("ExpiredTokenException"));
    }

    @Test
    @Rests(
            on = "the service model of sts (M11): DurationSeconds",
            of = {"sts:AssumeRole", "sts:GetCallerIdentity"},
            facts = {"sts.expiry"})
    @SandboxOnly(why = "nobody waits for a quarter of an hour")
    void credentialsLastAsLongAsAskedFor() throws Exception {
        HandClock clock = new HandClock();
        restart(options().withClock(clock));
        StsClient there = aws().stsIn(production(), "AWSControlTowerExecution", 900);
        clock.advance(Duration.ofSeconds(899));
        assertThat(there.getCallerIdentity().account()).isEqualTo(production());
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(there::getCallerIdentity).satisfies(code("ExpiredToken"));
    }

    private static ThrowingConsumer<Throwable> code(String expected) {
        return error -> assertThat(
                        ((AwsServiceException) error).awsErrorDetails().errorCode())
                .isEqualTo(expected);
    }

    @Test
    @Rests(
            on = "the service model of sts (M11): AssumeRole, DurationSeconds; the code of the error is assumed",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.duration"})
    @MotoDiffers(
            why = "moto does not tell role chaining",
            at = "sts:AssumeRole",
            saying = "Expecting code to raise a throwable")
    void aChainedSessionLastsAnHour() {
        String role = aws().iam(production())
                .createRole(ask -> ask.roleName("Long")
                        .maxSessionDuration(43_200)
                        .assumeRolePolicyDocument(TRUST.replace("123456789012", workload())))
                .role()
                .arn();
        StsClient there = aws().stsIn(workload(), "AWSControlTowerExecution");
        assertThat(there.assumeRole(
                                ask -> ask.roleArn(role).roleSessionName("test").durationSeconds(3600))
                        .credentials())
                .isNotNull();
        assertThatThrownBy(() -> there.assumeRole(
                        ask -> ask.roleArn(role).roleSessionName("test").durationSeconds(3601)))
                .satisfies(code("ValidationError"));
    }

    @Test
    @Rests(
            on = "IAM user guide, reference_policies_elements_principal: role sessions",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.trust"})
    @MotoDiffers(
            why = "moto takes no notice of trust policies",
            at = "sts:AssumeRole",
            saying = "Expecting code to raise a throwable")
    void aSessionIsTrustedByItsRole() {
        String first = "arn:aws:iam::" + workload() + ":role/AWSControlTowerExecution";
        String role = aws().iam(production())
                .createRole(ask -> ask.roleName("Next")
                        .assumeRolePolicyDocument(TRUST.replace("arn:aws:iam::123456789012:root", first)))
                .role()
                .arn();
        StsClient there = aws().stsIn(workload(), "AWSControlTowerExecution");
        assertThat(there.assumeRole(ask -> ask.roleArn(role).roleSessionName("test"))
                        .credentials())
                .isNotNull();
        assertThatThrownBy(() -> aws().sts().assumeRole(ask -> ask.roleArn(role).roleSessionName("test")))
                .satisfies(code("AccessDenied"));
    }
}
