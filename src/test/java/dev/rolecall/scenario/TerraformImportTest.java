package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.SandboxEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A Terraform state beside an AWS that has more than the state says. */
class TerraformImportTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void whatTerraformLeavesAloneStays() throws Exception {
        try (Stage stage = Stage.empty()) {
            SandboxEdit edit = stage.edit();
            edit.account("111111111111", "prod", "Workloads")
                    .account("222222222222", "dev", "Workloads")
                    .user("ana@example.com", "Ana", "Silva")
                    .user("ben@example.com", "Ben", "Okafor")
                    .group("Managed", "By Terraform")
                    .group("LookedUp", "By hand")
                    .member("Managed", "ana@example.com")
                    .member("Managed", "ben@example.com")
                    .permissionSet("Admin", set -> set.sessionDuration("PT8H").tag("team", "a"))
                    .permissionSet("ByHand", set -> set.sessionDuration("PT1H"))
                    .assignGroup("Admin", "LookedUp", "111111111111")
                    .assignGroup("Admin", "LookedUp", "222222222222")
                    .assignUser("Admin", "ben@example.com", "111111111111")
                    .assign("Admin", "GROUP", "00000000-0000-4000-8000-00000000dead", "222222222222")
                    .assignGroup("ByHand", "Managed", "111111111111");
            Path state = temp.resolve("terraform.tfstate");
            Files.writeString(state, state(edit));
            Imported imported = Imported.from(stage.sandbox(), temp);

            JsonNode plan = imported.planAfter(List.of("--from", "terraform", "--file", state.toString()));

            assertThat(plan.path("changes")).hasSize(1);
            assertThat(plan.path("changes").path(0).path("action").asString()).isEqualTo("adopt");
            assertThat(plan.path("changes").path(0).path("permissionSet").asString())
                    .isEqualTo("Admin");
            assertThat(imported.everything())
                    .contains("- name: LookedUp", "members: [ana@example.com, ben@example.com]")
                    .contains("assignments: additive", "orphans: keep", "all: true")
                    .doesNotContain("ByHand.yaml", "userName: ana");
            assertThat(imported.summary().path("notes").toString())
                    .contains("aws_ssoadmin_application.portal")
                    .contains("module.sso.aws_ssoadmin_account_assignment.lost[\\\"a\\\"]")
                    .contains("group Managed has 1 member")
                    .contains("permission set Admin");
        }
    }

    @Test
    void whereStateAndAwsDifferItIsTold() throws Exception {
        try (Stage stage = Stage.empty()) {
            stage.edit()
                    .permissionSet("Admin", set -> set.description("By hand").sessionDuration("PT1H"));
            Path state = temp.resolve("terraform.tfstate");
            Files.writeString(
                    state,
                    "{\"version\": 4, \"resources\": ["
                            + object(
                                    "managed",
                                    "aws_ssoadmin_permission_set",
                                    "admin",
                                    "{\"arn\": \""
                                            + stage.edit().permissionSetArn("Admin")
                                            + "\", \"name\": \"Admin\", \"description\": \"By Terraform\", \"tags_all\": {}}")
                            + "]}");
            Imported imported = Imported.from(stage.sandbox(), temp);

            JsonNode plan = imported.planAfter(List.of("--from", "terraform", "--file", state.toString()));

            assertThat(plan.path("summary").path("update").asInt()).isEqualTo(1);
            assertThat(imported.summary().path("differences").asInt()).isEqualTo(1);
            assertThat(imported.summary().path("notes").toString()).contains("update permissionSet Admin");
        }
    }

    private static String set(String name, String instance, String arn) {
        return "{\"arn\": \"" + arn + "\", \"name\": \"" + name + "\", \"instance_arn\": \"" + instance
                + "\", \"description\": \"\", \"session_duration\": \"PT1H\", \"tags_all\": {}}";
    }

    private static String instanceOf(String setArn) {
        return "arn:aws:sso:::instance/" + setArn.split("/", -1)[1];
    }

    @Test
    void whatIsOfAnotherInstanceOrReplacedStaysOut() throws Exception {
        try (Stage stage = Stage.empty()) {
            stage.edit().permissionSet("Admin", set -> set.sessionDuration("PT1H"));
            String arn = stage.edit().permissionSetArn("Admin");
            String foreign = "arn:aws:sso:::permissionSet/ssoins-0000000000000000/ps-0000000000000000";
            Path state = temp.resolve("terraform.tfstate");
            Files.writeString(
                    state,
                    "{\"version\": 4, \"resources\": ["
                            + String.join(
                                    ",",
                                    object(
                                            "managed",
                                            "aws_ssoadmin_permission_set",
                                            "a",
                                            set("Admin", instanceOf(arn), arn)),
                                    object(
                                            "managed",
                                            "aws_ssoadmin_permission_set",
                                            "b",
                                            set("Admin", instanceOf(foreign), foreign)),
                                    object(
                                            "managed",
                                            "aws_ssoadmin_managed_policy_attachment",
                                            "c",
                                            "{\"instance_arn\": \"" + instanceOf(foreign)
                                                    + "\", \"permission_set_arn\": \""
                                                    + foreign
                                                    + "\", \"managed_policy_arn\": \"arn:aws:iam::aws:policy/AdministratorAccess\"}"),
                                    object(
                                            "managed",
                                            "aws_identitystore_group",
                                            "d",
                                            "{\"identity_store_id\": \"d-0000000000\", \"group_id\": \"x\", \"display_name\": \"Theirs\"}"),
                                    object(
                                                    "managed",
                                                    "aws_ssoadmin_permission_set",
                                                    "e",
                                                    set("Gone", instanceOf(arn), arn + "x"))
                                            .replace("{\"attributes\"", "{\"deposed\": \"00000001\", \"attributes\""))
                            + "]}");
            Imported imported = Imported.from(stage.sandbox(), temp);

            JsonNode plan = imported.planAfter(List.of("--from", "terraform", "--file", state.toString()));

            assertThat(plan.path("changes")).hasSize(1);
            assertThat(plan.path("changes").path(0).path("action").asString()).isEqualTo("adopt");
            assertThat(imported.everything()).doesNotContain("AdministratorAccess", "Theirs", "Gone");
            assertThat(imported.summary().path("notes").toString())
                    .contains("aws_ssoadmin_permission_set.b: not carried over, since it is of another instance")
                    .contains("aws_ssoadmin_managed_policy_attachment.c: not carried over")
                    .contains(
                            "aws_identitystore_group.d: not carried over, since it is of another instance, d-0000000000")
                    .contains("aws_ssoadmin_permission_set.e: not carried over, since Terraform has replaced it");
        }
    }

    private static String state(SandboxEdit edit) {
        String set = "\"permission_set_arn\": \"" + edit.permissionSetArn("Admin") + "\"";
        String admin = "{\"arn\": \"" + edit.permissionSetArn("Admin")
                + "\", \"name\": \"Admin\", \"description\": \"\", \"session_duration\": \"PT8H\", \"relay_state\": \"\","
                + " \"tags\": null, \"tags_all\": {\"team\": \"a\"}}";
        String lookedUp = ", \"principal_type\": \"GROUP\", \"principal_id\": \"" + edit.groupId("LookedUp") + "\"}";
        return "{\"version\": 4, \"terraform_version\": \"1.11.0\", \"resources\": ["
                + String.join(
                        ",",
                        object("managed", "aws_ssoadmin_permission_set", "admin", admin),
                        object(
                                "data",
                                "aws_identitystore_group",
                                "looked_up",
                                "{\"group_id\": \"" + edit.groupId("LookedUp") + "\", \"display_name\": \"LookedUp\"}"),
                        object(
                                "managed",
                                "aws_identitystore_group",
                                "managed",
                                "{\"group_id\": \""
                                        + edit.groupId("Managed")
                                        + "\", \"display_name\": \"Managed\", \"description\": \"By Terraform\"}"),
                        object(
                                "managed",
                                "aws_identitystore_group_membership",
                                "ana",
                                "{\"group_id\": \""
                                        + edit.groupId("Managed") + "\", \"member_id\": \""
                                        + edit.userId("ana@example.com")
                                        + "\"}"),
                        object(
                                "managed",
                                "aws_ssoadmin_account_assignment",
                                "prod",
                                "{" + set + ", \"target_id\": \"111111111111\"" + lookedUp),
                        object(
                                "managed",
                                "aws_ssoadmin_account_assignment",
                                "dev",
                                "{" + set + ", \"target_id\": \"222222222222\"" + lookedUp),
                        "{\"module\": \"module.sso\", \"mode\": \"managed\", \"type\": \"aws_ssoadmin_account_assignment\","
                                + " \"name\": \"lost\", \"instances\": [{\"index_key\": \"a\", \"attributes\": {" + set
                                + ", \"target_id\": \"111111111111\", \"principal_type\": \"USER\", \"principal_id\": \"gone\"}}]}",
                        object("managed", "aws_ssoadmin_application", "portal", "{\"name\": \"portal\"}"),
                        object("managed", "aws_s3_bucket", "other", "{\"bucket\": \"other\"}"))
                + "]}";
    }

    private static String object(String mode, String type, String name, String attributes) {
        return "{\"mode\": \"" + mode + "\", \"type\": \"" + type + "\", \"name\": \"" + name
                + "\", \"instances\": [{\"attributes\": " + attributes + "}]}";
    }
}
