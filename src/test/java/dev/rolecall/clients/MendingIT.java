package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What boto3 changes behind Rolecall's back is seen by plan, all of it and nothing else, and mended by apply. */
class MendingIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static LandingZone zone;

    @BeforeAll
    static void make() {
        zone = LandingZone.make(directory);
        zone.rolecall("apply", "--yes").expect(0);
    }

    @AfterAll
    static void end() {
        if (zone != null) {
            zone.close();
        }
    }

    static Stream<Arguments> drifts() {
        return Stream.of(
                drift("policy_detached", "update permissionSet ReadOnly", provisionOfReadOnly()),
                drift(
                        "customer_policy_detached",
                        "update permissionSet Developer",
                        "provision provisioning Developer in orders-dev, orders-prod"),
                drift("assignment_added", "delete assignment Admin for user cho@example.com in orders-prod"),
                drift("assignment_removed", "create assignment Admin for group Platform in network"),
                drift("member_removed", "create membership eva@example.com in group Developers"),
                drift("member_added", "delete membership ben@example.com in group Security"),
                drift(
                        "group_deleted",
                        "create membership ben@example.com in group Developers",
                        "create membership dee@example.com in group Developers",
                        "create membership eva@example.com in group Developers",
                        "create assignment Developer for group Developers in orders-dev",
                        "create assignment Developer for group Developers in orders-prod",
                        "create assignment ReadOnly for group Developers in orders-dev",
                        "create assignment ReadOnly for group Developers in orders-prod",
                        "create assignment ReadOnly for group Developers in playground"),
                drift("session_changed", "update permissionSet ReadOnly", provisionOfReadOnly()),
                drift("relay_state_changed", "update permissionSet ReadOnly", provisionOfReadOnly()),
                drift(
                        "boundary_removed",
                        "update permissionSet Admin",
                        "provision provisioning Admin in network, orders-dev, playground"),
                drift(
                        "inline_policy_changed",
                        "update permissionSet Developer",
                        "provision provisioning Developer in orders-dev, orders-prod"),
                drift(
                        "inline_policy_added",
                        "update permissionSet Auditing",
                        "provision provisioning Auditing in audit"),
                drift("tags_changed", "update permissionSet Bounded"),
                drift("owner_removed", "adopt permissionSet Bounded"),
                drift("not_provisioned", "provision provisioning Extra in network, playground"),
                drift(
                        "set_deleted",
                        "create permissionSet ReadOnly",
                        "create assignment ReadOnly for group Developers in orders-dev",
                        "create assignment ReadOnly for group Developers in orders-prod",
                        "create assignment ReadOnly for group Developers in playground",
                        "create assignment ReadOnly for group Platform in network",
                        "create assignment ReadOnly for group Platform in orders-dev",
                        "create assignment ReadOnly for group Platform in playground",
                        "create assignment ReadOnly for group Security in audit",
                        "create assignment ReadOnly for group Security in management",
                        "create assignment ReadOnly for group Security in network",
                        "create assignment ReadOnly for group Security in orders-dev",
                        "create assignment ReadOnly for group Security in orders-prod",
                        "create assignment ReadOnly for group Security in playground",
                        "create assignment ReadOnly for user cho@example.com in audit"));
    }

    private static String provisionOfReadOnly() {
        return "provision provisioning ReadOnly in audit, management, network, orders-dev, orders-prod, playground";
    }

    private static Arguments drift(String kind, String... changes) {
        return Arguments.of(kind, new TreeSet<>(List.of(changes)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drifts")
    void isSeenAndMended(String kind, Set<String> changes) {
        zone.drift(kind);

        JsonNode seen = zone.rolecall("plan", "-o", "json", "--detailed-exitcode")
                .expect(2)
                .json();
        PlanShape.check(seen, false);
        assertThat(PlanShape.changes(seen)).isEqualTo(changes);

        JsonNode mended =
                zone.rolecall("apply", "--yes", "-o", "json").expect(0).json();
        assertThat(PlanShape.outcomes(mended)).containsOnly("done");
        assertThat(zone.readBack()).isEqualTo(LandingZone.expected());
    }

    @Test
    void afterwardsThereIsNothingToDo() {
        zone.rolecall("plan", "--detailed-exitcode").expect(0);
    }
}
