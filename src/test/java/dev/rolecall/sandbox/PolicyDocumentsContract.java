package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** What is taken for a policy document, and what is not (IAM user guide, reference_policies_grammar). */
abstract class PolicyDocumentsContract extends ContractSuite {

    private static final String GRAMMAR = "IAM user guide, reference_policies_grammar";
    private static final String PRINCIPAL = "'Principal':{'AWS':'123456789012'}";

    private IamClient iam = aws().iam(MANAGEMENT);
    private int made;

    PolicyDocumentsContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        iam = aws().iam(workload());
    }

    /** A document of statements, with ' for ". */
    private static String of(String... statements) {
        return json("{'Version':'2012-10-17','Statement':[{" + String.join("},{", statements) + "}]}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private void createPolicy(String document) {
        iam.createPolicy(ask -> ask.policyName("P" + made++).policyDocument(document));
    }

    private void createRole(String document) {
        iam.createRole(ask -> ask.roleName("R" + made++).assumeRolePolicyDocument(document));
    }

    private void refusedPolicies(List<String> documents) {
        assertThat(documents)
                .allSatisfy(document -> assertThatThrownBy(() -> createPolicy(document))
                        .isInstanceOf(MalformedPolicyDocumentException.class));
    }

    private void refusedTrust(List<String> documents) {
        assertThat(documents)
                .allSatisfy(document -> assertThatThrownBy(() -> createRole(document))
                        .isInstanceOf(MalformedPolicyDocumentException.class));
    }

    @Test
    @Rests(
            on = GRAMMAR,
            of = {"iam:CreatePolicy"},
            facts = {"policy.grammar"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aPolicyKeepsToTheGrammar() {
        refusedPolicies(List.of(
                json("{'Version':'2013-01-01','Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}"),
                json("{'Version':'2012-10-17','Foo':1,'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}"),
                json("{'Version':'2012-10-17','Statement':[]}"),
                json("{'Version':'2012-10-17','Statement':['x']}"),
                of("'Effect':'Permit','Action':'*','Resource':'*'"),
                of("'Effect':'allow','Action':'*','Resource':'*'"),
                of("'Effect':'Allow','Resource':'*'"),
                of("'Effect':'Allow','Action':[],'Resource':'*'"),
                of("'Effect':'Allow','Action':{},'Resource':'*'"),
                of("'Effect':'Allow','Action':'*','NotAction':'s3:*','Resource':'*'"),
                of("'Effect':'Allow','Action':'GetObject','Resource':'*'"),
                of("'Effect':'Allow','Action':'s3:Get:Object','Resource':'*'"),
                of("'Effect':'Allow','Action':'*'"),
                of("'Effect':'Allow','Action':'*','Resource':[]"),
                of("'Effect':'Allow','Action':'*','Resource':'*','NotResource':'*'"),
                of("'Effect':'Allow','Action':'*','Resource':'bucket'"),
                of("'Effect':'Allow','Action':'*','Resource':'*','Condition':'x'"),
                of("'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':'x'}"),
                of("'Effect':'Allow','Action':'*','Resource':'*','Surprise':'x'"),
                of(
                        "'Sid':'A','Effect':'Allow','Action':'*','Resource':'*'",
                        "'Sid':'A','Effect':'Deny','Action':'*','Resource':'*'")));
    }

    @Test
    @Rests(
            on = GRAMMAR + " and reference_policies_elements_sid",
            of = {"iam:CreatePolicy"},
            facts = {"policy.grammar"})
    @MotoDiffers(
            why = "moto takes any text for a Sid",
            at = "iam:CreatePolicy",
            saying = "Expecting code to raise a throwable")
    void aSidHasLettersAndDigits() {
        refusedPolicies(List.of(of("'Sid':'a b','Effect':'Allow','Action':'*','Resource':'*'")));
    }

    @Test
    @Rests(
            on = GRAMMAR,
            of = {"iam:CreatePolicy"},
            facts = {"policy.grammar"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void whatTheGrammarAllowsIsTaken() {
        for (String document : List.of(
                json("{'Id':'any text','Version':'2012-10-17',"
                        + "'Statement':{'Effect':'Deny','NotAction':'*','NotResource':'*'}}"),
                of("'Sid':'','Effect':'Allow','Action':['NoSuchService:noSuchAction','S3:GETOBJECT','ec2:*'],"
                        + "'Resource':['arn:aws:s3:::home/${aws:username}/*','*']"),
                of(
                        "'Sid':'A1','Effect':'Allow','Action':'s3:Get?bject','Resource':'*',"
                                + "'Condition':{'Bool':{'aws:SecureTransport':true},"
                                + "'ForAnyValue:StringLikeIfExists':{'aws:TagKeys':['a','b']}}",
                        "'Sid':'','Effect':'Deny','Action':'s3:*','Resource':'*'",
                        "'Sid':'','Effect':'Deny','Action':'ec2:*','Resource':'*'"))) {
            assertThatCode(() -> createPolicy(document)).as(document).doesNotThrowAnyException();
        }
    }

    @Test
    @Rests(
            on = GRAMMAR + ": both versions, and none",
            of = {"iam:CreatePolicy"},
            facts = {"policy.grammar"})
    @MotoDiffers(
            why = "moto takes the Version 2012-10-17 only",
            at = "iam:CreatePolicy",
            saying = "must be version 2012-10-17 or greater")
    void theOldVersionIsTakenToo() {
        createPolicy(json("{'Version':'2008-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}"));
        createPolicy(json("{'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}}"));
    }

    @Test
    @Rests(
            on = GRAMMAR,
            of = {"iam:CreatePolicy", "iam:CreateRole", "iam:PutRolePolicy"},
            facts = {"policy.no-principal"})
    @MotoDiffers(
            why = "moto takes a principal for an element of every policy",
            at = "iam:CreatePolicy",
            saying = "Expecting code to raise a throwable")
    void aPolicyNamesNoPrincipal() {
        String document = of("'Effect':'Allow','Action':'*','Resource':'*'," + PRINCIPAL);
        refusedPolicies(List.of(document, document.replace("Principal", "NotPrincipal")));
        iam.createRole(ask -> ask.roleName("Own").assumeRolePolicyDocument(TRUST));
        assertThatThrownBy(() -> iam.putRolePolicy(
                        ask -> ask.roleName("Own").policyName("inline").policyDocument(document)))
                .isInstanceOf(MalformedPolicyDocumentException.class);
    }

    @Test
    @Rests(
            on = GRAMMAR + "; that sso-admin asks for the same, and its error, are assumed",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:PutInlinePolicyToPermissionSet"},
            facts = {"policy.of-a-set"})
    @MotoDiffers(
            why = "moto keeps text that is no policy",
            at = "sso-admin:PutInlinePolicyToPermissionSet",
            saying = "Expecting code to raise a throwable")
    void theInlinePolicyOfASetKeepsToTheGrammar() {
        SsoAdminClient sso = aws().ssoAdmin();
        String set = newSet(sso, "Inline");
        for (String document : List.of(
                TRUST,
                of("'Effect':'Allow','Action':'*','Resource':'*'," + PRINCIPAL),
                of("'Effect':'Permit','Action':'*','Resource':'*'"),
                of("'Effect':'Allow','Action':'*'"))) {
            assertThatThrownBy(() -> sso.putInlinePolicyToPermissionSet(ask ->
                            ask.instanceArn(instance()).permissionSetArn(set).inlinePolicy(document)))
                    .as(document)
                    .isInstanceOf(ValidationException.class);
        }
    }

    @Test
    @Rests(
            on = GRAMMAR
                    + "; that a trust policy names no resource and is about sts only: errors that AWS's users report",
            of = {"iam:CreateRole", "iam:UpdateAssumeRolePolicy"},
            facts = {"policy.trust"})
    @MotoDiffers(
            why = "moto takes an identity policy for a trust policy",
            at = "iam:CreateRole",
            saying = "Expecting code to raise a throwable")
    void aTrustPolicySaysWhoMayAssume() {
        refusedTrust(List.of(
                POLICY,
                of("'Effect':'Allow','Action':'sts:AssumeRole','Resource':'*'," + PRINCIPAL),
                of("'Effect':'Allow','Action':'s3:GetObject'," + PRINCIPAL),
                of("'Effect':'Allow','Action':['sts:AssumeRole','s3:GetObject']," + PRINCIPAL),
                of("'Effect':'Permit','Action':'sts:AssumeRole'," + PRINCIPAL),
                of("'Effect':'Allow'," + PRINCIPAL),
                of("'Effect':'Allow','Action':[]," + PRINCIPAL)));
        createRole(TRUST);
        String name = "R" + (made - 1);
        assertThatThrownBy(() ->
                        iam.updateAssumeRolePolicy(ask -> ask.roleName(name).policyDocument(POLICY)))
                .isInstanceOf(MalformedPolicyDocumentException.class);
    }

    @Test
    @Rests(
            on = GRAMMAR,
            of = {"iam:CreateRole"},
            facts = {"policy.trust"})
    @MotoDiffers(
            why = "moto does not look at the principals of a trust policy",
            at = "iam:CreateRole",
            saying = "Expecting code to raise a throwable")
    void aPrincipalIsOfAKnownKind() {
        refusedTrust(List.of(
                of("'Effect':'Allow','Action':'sts:AssumeRole'"),
                of("'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'Foo':'x'}"),
                of("'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'AWS':[]}"),
                of("'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'AWS':5}"),
                of("'Effect':'Allow','Action':'sts:AssumeRole','Principal':'arn:aws:iam::123456789012:root'"),
                of("'Effect':'Allow','Action':'sts:AssumeRole','Principal':'*','NotPrincipal':'*'")));
    }

    @Test
    @Rests(
            on = GRAMMAR,
            of = {"iam:CreateRole"},
            facts = {"policy.trust"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void whatTrustPoliciesUsuallySayIsTaken() {
        for (String document : List.of(
                of("'Sid':'','Effect':'Allow','Action':'sts:AssumeRole','Principal':{'Service':'ec2.amazonaws.com'}"),
                of("'Effect':'Allow','Action':['sts:AssumeRole','sts:TagSession'],'Principal':{'AWS':['*']},"
                        + "'Condition':{'StringEquals':{'sts:ExternalId':'x1'}}"),
                of("'Effect':'Allow','Action':'sts:AssumeRoleWithSAML',"
                        + "'Principal':{'Federated':'arn:aws:iam::123456789012:saml-provider/own'}"))) {
            assertThatCode(() -> createRole(document)).as(document).doesNotThrowAnyException();
        }
    }

    @Test
    @Rests(
            on =
                    "DM IAM reference_iam-quotas: 2,048 characters, adjustable; reference_policies_grammar: without white space;"
                            + " the error: kubeflow/dashboard #29",
            of = {"iam:CreateRole", "iam:UpdateAssumeRolePolicy"},
            facts = {"quota.trust-size"})
    @MotoDiffers(
            why = "moto takes trust policies of any length",
            at = "iam:CreateRole",
            saying = "Expecting code to raise a throwable")
    void aTrustPolicyHasSoManyCharacters() {
        String full =
                TRUST.replace("{\"Effect", "{\"Sid\":\"" + "s".repeat(2_048 - TRUST.length() - 9) + "\",\"Effect");
        assertThat(full).hasSize(2_048);
        createRole(full + " ".repeat(1_000));
        String name = "R" + (made - 1);
        String over = full.replaceFirst("ss", "sss");
        assertThatThrownBy(() -> createRole(over)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() ->
                        iam.updateAssumeRolePolicy(ask -> ask.roleName(name).policyDocument(over)))
                .isInstanceOf(LimitExceededException.class);
    }
}
