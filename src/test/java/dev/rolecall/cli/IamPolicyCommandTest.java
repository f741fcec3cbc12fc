package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The policy as somebody pipes it into a file. */
class IamPolicyCommandTest {
    /** What a managed policy may hold, whitespace not counted (IAM User Guide: reference_iam-quotas). */
    private static final int LONGEST = 6144;

    private final InProcess program = new InProcess();

    private List<String> actions(String... args) {
        assertThat(program.run(args)).isZero();
        List<String> result = new ArrayList<>();
        for (JsonNode statement : program.json().path("Statement")) {
            assertThat(statement.path("Effect").asString()).isEqualTo("Allow");
            assertThat(statement.path("Sid").asString()).matches("[A-Za-z0-9]+");
            statement.path("Action").forEach(action -> result.add(action.asString()));
        }
        assertThat(program.out().replaceAll("\\s", "")).hasSizeLessThan(LONGEST);
        return result;
    }

    @Test
    void whoOnlyLooksMayChangeNothing() {
        assertThat(actions("iam-policy", "--for", "audit"))
                .isNotEmpty()
                .allMatch(action -> action.matches("[a-z]+:(Describe|Get|List)[A-Za-z]+|sts:AssumeRole"));
        assertThat(program.err()).isEmpty();
        assertThat(program.json().path("Version").asString()).isEqualTo("2012-10-17");
    }

    @Test
    void whoChangesMayLookToo() {
        List<String> audit = actions("iam-policy", "--for", "audit");
        assertThat(actions("iam-policy", "--for", "sync"))
                .containsAll(audit)
                .contains("sso:CreateAccountAssignment", "identitystore:DeleteGroup")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheManagementAccountNeedsStandsApartWithItsSource() {
        List<String> all = actions("iam-policy", "--for", "sync", "--partition", "aws-us-gov");
        assertThat(program.out()).contains("arn:aws-us-gov:iam::*:role/aws-reserved/sso.amazonaws.com/*");
        assertThat(program.err())
                .containsOnlyOnce("AWSSSOServiceRolePolicy")
                .contains(
                        "BehindAssignmentsInTheManagementAccountRoles, BehindAssignmentsInTheManagementAccountProvider: ");

        List<String> without = actions("iam-policy", "--for", "sync", "--management-account", "ignore");
        assertThat(without).doesNotContain("iam:CreateRole", "iam:GetSAMLProvider");
        assertThat(program.err()).isEmpty();
        assertThat(all).containsAll(without).contains("iam:CreateRole", "iam:GetSAMLProvider");

        actions("iam-policy", "--for", "sync", "--quiet");
        assertThat(program.err()).isEmpty();
    }

    @Test
    void aTopicIsAllowedOnlyWhereItIsAskedFor() {
        String topic = "arn:aws:sns:eu-west-1:111122223333:alerts";
        assertThat(actions("iam-policy", "--for", "audit")).doesNotContain("sns:Publish");
        assertThat(actions("iam-policy", "--for", "audit", "--notify", topic)).contains("sns:Publish");
        JsonNode statements = program.json().path("Statement");
        assertThat(statements.get(statements.size() - 1).path("Resource").asString())
                .isEqualTo(topic);
    }

    @Test
    void aLeaseNeedsItsTableAndNothingElse() {
        List<String> without = actions("iam-policy", "--for", "sync");
        List<String> with =
                actions("iam-policy", "--for", "sync", "--lock", "dynamodb://locks/rolecall", "--partition", "aws-cn");
        assertThat(with)
                .containsAll(without)
                .filteredOn(action -> !without.contains(action))
                .containsExactly("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem");
        assertThat(last().path("Resource").asString()).isEqualTo("arn:aws-cn:dynamodb:*:*:table/locks");

        actions("iam-policy", "--for", "bootstrap", "--lock", "dynamodb://locks/rolecall?region=eu-west-1");
        assertThat(last().path("Resource").asString()).isEqualTo("arn:aws:dynamodb:eu-west-1:*:table/locks");
    }

    private JsonNode last() {
        JsonNode statements = program.json().path("Statement");
        return statements.path(statements.size() - 1);
    }

    @Test
    void whyALeaseIsNoneOfAUseIsSaid() {
        assertThat(program.run("iam-policy", "--for", "audit", "--lock", "dynamodb://locks/rolecall"))
                .isEqualTo(64);
        assertThat(program.err()).contains("what only reads takes no lease");
        assertThat(program.run("iam-policy", "--for", "account", "--lock", "dynamodb://locks/rolecall"))
                .isEqualTo(64);
        assertThat(program.err()).contains("its caller does");
        assertThat(program.run("iam-policy", "--for", "sync", "--lock", "file:///rolecall.lock"))
                .isEqualTo(64);
        assertThat(program.err()).contains("dynamodb://TABLE/ITEM").contains("needs no permissions of AWS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--for",
                "--for=everything",
                "--for=sync --partition=aws;x",
                "--for=sync --management-account=maybe",
                "--for=sync --account-role=a*",
                "--for=sync --notify=https://hooks.slack.com/x",
                "--for=sync --lock=dynamodb://locks",
                "--for=sync --lock=dynamodb://a*b/x"
            })
    void otherWordsAreWrongUsage(String options) {
        List<String> args = new ArrayList<>(List.of("iam-policy"));
        args.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ", -1)));
        assertThat(program.run(args.toArray(String[]::new))).isEqualTo(64);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).isNotBlank();
    }
}
