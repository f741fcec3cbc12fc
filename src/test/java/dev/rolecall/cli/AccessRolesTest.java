package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code access --roles} tells the role that AWS made for each grant, and what it could not find out. */
class AccessRolesTest {
    private static final String PROD = "011111111111";
    private static final String DEV = "222222222222";

    @TempDir
    Path directory;

    private final InProcess program = new InProcess();

    /** Both accounts have the set; only one lets anybody in. */
    private void live(Consumer<SandboxEdit> more) {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withSeed("empty").withClock(Clock.fixed(InProcess.NOW, ZoneOffset.UTC)));
        SandboxEdit edit = sandbox.edit();
        edit.account(PROD, "prod", "").account(DEV, "dev", "").user("ana@example.com", "Ana", "Silva");
        edit.group("Platform", "").member("Platform", "ana@example.com");
        edit.permissionSet("Admin", set -> set).permissionSet("ReadOnly", set -> set);
        edit.assignGroup("Admin", "Platform", PROD).assignGroup("Admin", "Platform", DEV);
        edit.assignUser("ReadOnly", "ana@example.com", PROD);
        edit.role(PROD, "Inspection");
        more.accept(edit);
        sandbox.save(directory.resolve("memory.json"));
    }

    private int access(String... options) {
        List<String> args = new ArrayList<>(List.of("access", "--no-files", "--backend", "memory", "--state"));
        args.add(directory.resolve("memory.json").toString());
        args.addAll(List.of(options));
        return program.run(args.toArray(String[]::new));
    }

    private List<String> told() {
        return StreamSupport.stream(program.json().path("grants").spliterator(), false)
                .map(grant -> grant.path("account").path("name").asString() + " "
                        + grant.path("permissionSet").asString() + " "
                        + grant.path("role").asString("none").replaceFirst("_[0-9a-f]{16}$", "_N"))
                .toList();
    }

    private List<String> notes() {
        return StreamSupport.stream(program.json().path("notes").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String arn(String set) {
        return "arn:aws:iam::" + PROD + ":role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_" + set + "_N";
    }

    @Test
    void eachGrantHasItsRoleAndAShutAccountIsNamed() {
        live(edit -> {});

        assertThat(access("--user", "ana@example.com", "--roles", "--account-role", "Inspection", "-o", "json"))
                .isZero();
        assertThat(told())
                .containsExactly("dev Admin none", "prod Admin " + arn("Admin"), "prod ReadOnly " + arn("ReadOnly"));
        assertThat(notes())
                .singleElement()
                .asString()
                .startsWith("the roles in account " + DEV + " were not looked at: ")
                .contains("Inspection");
        assertThat(program.json().path("calls").path("iam:ListRoles").asInt()).isEqualTo(1);
    }

    @Test
    void peopleReadItBehindTheWay() {
        live(edit -> edit.role(DEV, "Inspection"));

        assertThat(access("--account", "prod", "--roles", "--account-role", "Inspection"))
                .isZero();
        assertThat(program.out())
                .containsPattern("prod \\(" + PROD + "\\)  Admin +via Platform  arn:aws:iam::" + PROD
                        + ":role/aws-reserved/sso\\.amazonaws\\.com/eu-west-1/AWSReservedSSO_Admin_[0-9a-f]{16}\n");
    }

    @Test
    void whichOfTwoItIsIsNotGuessed() {
        live(edit ->
                edit.role(DEV, "Inspection").portalRole("Admin", PROD).copyAs("AWSReservedSSO_Admin_0123456789abcdef"));

        assertThat(access("--user", "ana@example.com", "--roles", "--account-role", "Inspection", "-o", "json"))
                .isZero();
        assertThat(told()).contains("prod Admin none", "prod ReadOnly " + arn("ReadOnly"));
        assertThat(notes()).singleElement().asString().contains("has 2 roles of permission set Admin", "audit --roles");
    }

    @Test
    void theRoleToEnterWithMustBeKnownBeforeAnythingIsRead() {
        live(edit -> {});

        assertThat(access("--roles")).isEqualTo(ExitCode.USAGE.code());
        assertThat(program.err()).contains("--account-role");
        assertThat(access("--account-role", "Inspection")).isEqualTo(ExitCode.USAGE.code());
        assertThat(program.err()).contains("--account-role goes with --roles");
    }
}
