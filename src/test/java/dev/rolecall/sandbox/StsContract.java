package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.sts.model.StsException;

/** sts: who calls, and acting in another account (contract.md 6). */
abstract class StsContract extends ContractSuite {

    private int roles;

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

    private static String trust(String statement) {
        return ("{'Version':'2012-10-17','Statement':[" + statement + "]}").replace('\'', '"');
    }

    private static String allow(String principal) {
        return "{'Effect':'Allow','Action':'sts:AssumeRole','Principal':" + principal + "}";
    }

    /** Makes the role anew with that trust policy, and returns its ARN. */
    private String trusting(String document) {
        IamClient iam = aws().iam(workload());
        String name = "Own" + roles++;
        return iam.createRole(ask -> ask.roleName(name).maxSessionDuration(7200).assumeRolePolicyDocument(document))
                .role()
                .arn();
    }

    private AssumeRoleResponse assume(String roleArn, Consumer<AssumeRoleRequest.Builder> more) {
        return aws().sts()
                .assumeRole(ask -> ask.roleArn(roleArn).roleSessionName("test").applyMutation(more));
    }

    @Test
    @Rests(
            on = "IAM user guide, reference_policies_elements_principal and reference_policies_elements_action",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.trust"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aRoleLetsThoseAssumeItWhomItTrusts() {
        String account = management();
        for (String document : List.of(
                allow("{'AWS':'" + account + "'}"),
                allow("{'AWS':'arn:aws:iam::" + account + ":root'}"),
                allow("{'AWS':['210987654321','arn:aws:iam::" + account + ":root']}"),
                allow("{'AWS':'*'}"),
                "{'Effect':'Allow','Action':['sts:TagSession','STS:Assume*'],'Principal':{'AWS':'" + account + "'}}",
                allow("{'Service':'ec2.amazonaws.com'}") + "," + allow("{'AWS':'" + account + "'}"))) {
            assertThat(assume(trusting(trust(document)), more -> {})
                            .assumedRoleUser()
                            .arn())
                    .as(document)
                    .endsWith("/test");
        }
    }

    @Test
    @Rests(
            on = "IAM user guide, reference_policies_elements_principal and reference_policies_evaluation-logic",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.trust"})
    @MotoDiffers(
            why = "moto takes no notice of trust policies",
            at = "sts:AssumeRole",
            saying = "Expecting code to raise a throwable")
    void whomARoleDoesNotTrustIsDenied() {
        String account = management();
        for (String document : List.of(
                allow("{'Service':'ec2.amazonaws.com'}"),
                allow("{'AWS':'210987654321'}"),
                allow("{'AWS':'arn:aws:iam::210987654321:root'}"),
                allow("{'AWS':'arn:aws:iam::" + account + ":user/nobody'}"),
                allow("{'Federated':'*'}"),
                allow("{'AWS':'*'}").replace("Allow", "Deny"),
                allow("{'AWS':'*'}") + "," + allow("{'AWS':'" + account + "'}").replace("Allow", "Deny"),
                allow("{'AWS':'*'}").replace("sts:AssumeRole", "sts:TagSession"))) {
            String role = trusting(trust(document));
            refused(role);
        }
    }

    @Test
    @Rests(
            on = "IAM user guide, id_roles_common-scenarios_third-party",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.external-id"})
    @MotoDiffers(
            why = "moto takes no notice of trust policies",
            at = "sts:AssumeRole",
            saying = "Expecting code to raise a throwable")
    void anExternalIdIsAskedFor() {
        String role = trusting(trust("{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'AWS':'*'},"
                + "'Condition':{'StringEquals':{'STS:ExternalId':['one','two']}}}"));
        refused(role);
        assertThatThrownBy(() -> assume(role, more -> more.externalId("three"))).isInstanceOf(StsException.class);
        assertThat(assume(role, more -> more.externalId("two")).credentials()).isNotNull();
        String unless = trusting(trust(allow("{'AWS':'*'}")
                + ",{'Effect':'Deny','Action':'sts:*','Principal':{'AWS':'*'},"
                + "'Condition':{'StringNotEquals':{'sts:ExternalId':'one'}}}"));
        refused(unless);
        assertThat(assume(unless, more -> more.externalId("one")).credentials()).isNotNull();
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.conditions"})
    @Divergence(
            why =
                    "the sandbox knows nothing that other conditions of a trust policy ask for: they stand in nobody's way")
    @SandboxOnly(why = "it is about the sandbox")
    void otherConditionsStandInNobodysWay() {
        String condition = "'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}";
        String role = trusting(trust(allow("{'AWS':'*'}").replace("}}", "}," + condition)
                + ",{'Effect':'Deny','Action':'sts:*','Principal':{'AWS':'*'}," + condition));
        assertThat(assume(role, more -> {}).credentials()).isNotNull();
    }

    @Test
    @Rests(
            on = "the service model of sts (M11): AssumeRole, DurationSeconds; the code of the error is assumed",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.duration"})
    @MotoDiffers(
            why = "moto knows no maximum but that of the role's longest",
            at = "sts:AssumeRole",
            saying = "Expecting code to raise a throwable")
    void aSessionLastsNoLongerThanItsRoleAllows() {
        String role = trusting(trust(allow("{'AWS':'*'}")));
        assertThat(assume(role, more -> more.durationSeconds(7200)).credentials())
                .isNotNull();
        assertThatThrownBy(() -> assume(role, more -> more.durationSeconds(7201)))
                .isInstanceOfSatisfying(
                        StsException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ValidationError"));
    }

    @Test
    @Rests(
            on = "the service model of sts (M11): AssumeRole, MalformedPolicyDocumentException",
            of = {"iam:CreateRole", "sts:AssumeRole"},
            facts = {"sts.session-policy"})
    @MotoDiffers(
            why = "moto does not look at session policies",
            at = "sts:AssumeRole",
            saying = "Expecting code to raise a throwable")
    void aSessionPolicyIsAPolicy() {
        String role = trusting(trust(allow("{'AWS':'*'}")));
        assertThat(assume(role, more -> more.policy(POLICY)).credentials()).isNotNull();
        assertThatThrownBy(() -> assume(role, more -> more.policy("{")))
                .isInstanceOf(MalformedPolicyDocumentException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 6; IAM user guide, reference_policies_elements_principal",
            of = {"sts:AssumeRole"},
            facts = {"sts.trust"})
    @SandboxOnly(why = "who calls is set at its start")
    void theRolesOfAMemberAccountTrustTheManagementAccountAlone() throws Exception {
        restart(options().withCaller("200000000002"));
        refused("arn:aws:iam::" + production() + ":role/AWSControlTowerExecution");
    }
}
