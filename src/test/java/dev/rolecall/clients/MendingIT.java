package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
                drift(
                        "policy_detached customer_policy_detached assignment_added member_removed",
                        "update permissionSet ReadOnly",
                        "provision provisioning ReadOnly in 6 accounts",
                        "update permissionSet Developer",
                        "provision provisioning Developer in 2 accounts",
                        "delete assignment Admin for user cho@example.com in orders-prod",
                        "create membership eva@example.com in group Developers"),
                drift(
                        "session_changed assignment_removed member_added inline_policy_changed tags_changed",
                        "update permissionSet ReadOnly",
                        "provision provisioning ReadOnly in 6 accounts",
                        "create assignment Admin for group Platform in network",
                        "delete membership ben@example.com in group Security",
                        "update permissionSet Developer",
                        "provision provisioning Developer in 2 accounts",
                        "update permissionSet Bounded"),
                drift(
                        "relay_state_changed boundary_removed inline_policy_added owner_removed not_provisioned",
                        "update permissionSet ReadOnly",
                        "provision provisioning ReadOnly in 6 accounts",
                        "update permissionSet Admin",
                        "provision provisioning Admin in 3 accounts",
                        "update permissionSet Auditing",
                        "provision provisioning Auditing in audit",
                        "adopt permissionSet Bounded",
                        "provision provisioning Extra in 2 accounts"),
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

    private static Arguments drift(String kinds, String... changes) {
        return Arguments.of(kinds, new TreeSet<>(List.of(changes)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drifts")
    void isSeenAndMended(String kinds, Set<String> changes) {
        zone.drift(kinds.split(" "));

        JsonNode seen = zone.rolecall("plan", "-o", "json", "--detailed-exitcode")
                .expect(2)
                .json();
        PlanShape.check(seen, false);
        assertThat(PlanShape.changes(seen)).isEqualTo(changes);

        JsonNode mended =
                zone.rolecall("apply", "--yes", "-o", "json").expect(0).json();
        assertThat(PlanShape.outcomes(mended)).containsOnly("done");
        assertThat(zone.readBack()).isEqualTo(LandingZone.expected());
        zone.rolecall("plan", "--detailed-exitcode").expect(0);
    }
}
