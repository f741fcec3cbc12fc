package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Terraform on the sandbox, from nothing to nothing: apply, plan, drift, destroy. It takes as long as the provider waits: 10 s for
 * an assignment and 5 s for a policy, each way.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TerraformIT {
    private static final int PERMISSION_SETS = 5;
    private static final int GROUPS = 5;
    private static final int USERS = 5;
    private static final int MEMBERSHIPS = 10;
    private static final int ASSIGNMENTS = 40;
    private static final int ATTACHMENTS = 8;
    private static final int CUSTOMER_POLICIES = 1;
    private static final int ALL =
            PERMISSION_SETS + GROUPS + USERS + MEMBERSHIPS + ASSIGNMENTS + ATTACHMENTS + CUSTOMER_POLICIES;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static SandboxProcess sandbox;

    @SuppressWarnings("NullAway.Init")
    static Terraform terraform;

    @SuppressWarnings("NullAway.Init")
    static JsonNode before;

    @SuppressWarnings("NullAway.Init")
    static JsonNode iamBefore;

    @BeforeAll
    static void make() {
        Tools.needBoto3();
        Resources.copy("terraform", directory, Map.of());
        sandbox = SandboxProcess.start(directory);
        terraform = Terraform.init(directory, sandbox.url());
        Tools.python(directory, "make_terraform.py", sandbox.url());
        before = read("read_back.py");
        iamBefore = read("read_iam.py");
    }

    @AfterAll
    static void end() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    @Order(1)
    void applyMakesWhatBoto3Reads() {
        assertThat(terraform.apply().expect(0).out()).contains(ALL + " added, 0 changed, 0 destroyed");

        JsonNode made = made(read("read_back.py"));

        assertThat(made).isEqualTo(Resources.json("terraform/expected.json"));
        assertThat(made.get("permissionSets")).hasSize(PERMISSION_SETS);
        assertThat(made.get("groups")).hasSize(GROUPS);
        assertThat(made.get("groups")
                        .valueStream()
                        .mapToInt(group -> group.get("members").size())
                        .sum())
                .isEqualTo(MEMBERSHIPS);
        assertThat(made.get("assignments")).hasSize(ASSIGNMENTS);
        assertThat(read("read_iam.py")).as("with roles").isNotEqualTo(iamBefore);
    }

    @Test
    @Order(2)
    void thenItPlansNothing() {
        long writes = sandbox.writes();

        Finished plan = terraform.plan().expect(0);

        assertThat(planned(plan)).isEmpty();
        assertThat(sandbox.writes()).isEqualTo(writes);
    }

    @Test
    @Order(3)
    void thenRolecallPlansNothingEither() {
        JsonNode plan = rolecallPlans();

        PlanShape.check(plan, false);
        assertThat(plan.get("changes")).isEmpty();
        assertThat(plan.get("people")).isEmpty();
        assertThat(plan.get("refusals")).isEmpty();
    }

    @Test
    @Order(4)
    void importedFilesOfItsStateHoldWhatItMade() {
        JsonNode imported = RolecallProcess.in(directory)
                .run(
                        "import",
                        "--no-files",
                        "--from",
                        "terraform",
                        "--file",
                        "terraform.tfstate",
                        "--to",
                        "imported",
                        "-o",
                        "json",
                        "--owner",
                        "moved",
                        "--endpoint-url",
                        sandbox.url())
                .expect(0)
                .withoutStackTrace()
                .json();

        assertThat(imported.get("differences").asInt()).isZero();
        assertThat(imported.get("notes")).isEmpty();
        JsonNode counts = imported.get("counts");
        assertThat(counts.get("permissionSets").asInt()).isEqualTo(PERMISSION_SETS);
        assertThat(counts.get("groups").asInt()).isEqualTo(GROUPS);
        assertThat(counts.get("users").asInt()).isEqualTo(USERS);
        assertThat(counts.get("assignments").asInt()).isEqualTo(ASSIGNMENTS);
        JsonNode plan = RolecallProcess.in(directory)
                .run("plan", "imported", "-o", "json", "--endpoint-url", sandbox.url())
                .expect(0)
                .withoutStackTrace()
                .json();
        assertThat(plan.get("changes")).hasSize(PERMISSION_SETS);
        assertThat(plan.get("changes"))
                .allSatisfy(
                        change -> assertThat(change.get("action").asString()).isEqualTo("adopt"));
        assertThat(plan.get("refusals")).isEmpty();
    }

    @Test
    @Order(5)
    void driftIsPlanned() {
        Tools.python(directory, "drift_terraform.py", sandbox.url());

        assertThat(planned(terraform.plan().expect(2)))
                .containsExactlyInAnyOrder(
                        "update aws_ssoadmin_permission_set_inline_policy.operator",
                        "create aws_ssoadmin_managed_policy_attachment.this[\"TfReader/ReadOnlyAccess\"]",
                        "update aws_ssoadmin_permission_set.this[\"TfGuest\"]",
                        "create aws_ssoadmin_permissions_boundary_attachment.admin",
                        "create aws_ssoadmin_customer_managed_policy_attachment.builder",
                        "create aws_ssoadmin_account_assignment.this[\"network/TfBuilder\"]",
                        "create aws_identitystore_group_membership.this[\"TfGuests/fay\"]");
    }

    @Test
    @Order(6)
    void destroyLeavesNothingOfItBehind() {
        assertThat(terraform.destroy().expect(0).out()).contains("Destroy complete!");

        assertThat(read("read_back.py")).isEqualTo(before);
        assertThat(read("read_iam.py")).isEqualTo(iamBefore);
    }

    private static JsonNode read(String script) {
        return Tools.python(directory, script, sandbox.url());
    }

    private static JsonNode rolecallPlans() {
        return RolecallProcess.in(directory)
                .run("plan", "config", "-o", "json", "--detailed-exitcode", "--endpoint-url", sandbox.url())
                .expect(0)
                .withoutStackTrace()
                .json();
    }

    /** What is there now and was not before. */
    private static JsonNode made(JsonNode now) {
        ObjectNode made = ((ObjectNode) now).deepCopy();
        for (String kind : List.of("users", "groups", "permissionSets")) {
            ((ObjectNode) made.get(kind)).remove(before.get(kind).propertyNames());
        }
        Set<String> assignments = strings(now.get("assignments"));
        assignments.removeAll(strings(before.get("assignments")));
        made.set("assignments", JsonMapper.shared().valueToTree(assignments));
        return made;
    }

    private static Set<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Action and address of each change in the lines of {@code plan -json}. */
    private static List<String> planned(Finished plan) {
        return plan.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(message -> message.path("type").asString("").equals("planned_change"))
                .map(message -> message.get("change"))
                .map(change -> change.get("action").asString() + " "
                        + change.get("resource").get("addr").asString())
                .toList();
    }
}
