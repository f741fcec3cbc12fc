package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who can do what in an organization that boto3 made, against what boto3 reads there; and how few calls it takes. */
class AccessIT {
    private static final String FOR_PRINCIPAL = "sso-admin:ListAccountAssignmentsForPrincipal";
    private static final String BY_SET = "sso-admin:ListAccountAssignments";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void aLiveUserCostsOneListOfHisAssignments() {
        try (LandingZone zone = LandingZone.make(directory)) {
            zone.rolecall("apply", "--yes").expect(0);
            JsonNode truth =
                    Tools.python(directory, "read_access.py", zone.sandbox().url());
            assertThat(truth.propertyNames()).hasSizeGreaterThan(3);

            for (String user : truth.propertyNames()) {
                JsonNode before = zone.sandbox().stats().path("calls");
                JsonNode answer = zone.rolecall("access", "--user", user, "-o", "json")
                        .expect(0)
                        .json();
                JsonNode after = zone.sandbox().stats().path("calls");

                assertThat(answer.path("format").asString()).isEqualTo("rolecall.access/1");
                assertThat(ways(answer)).as(user).isEqualTo(strings(truth.path(user)));
                assertThat(after.path(FOR_PRINCIPAL).asInt()
                                - before.path(FOR_PRINCIPAL).asInt())
                        .as(user)
                        .isEqualTo(1);
                assertThat(after.path(BY_SET)).isEqualTo(before.path(BY_SET));
                answer.path("calls")
                        .properties()
                        .forEach(call -> assertThat(after.path(call.getKey()).asInt()
                                        - before.path(call.getKey()).asInt())
                                .as(call.getKey())
                                .isEqualTo(call.getValue().asInt()));
            }
            // After apply the files give the same, whoever asks.
            assertThat(zone.rolecall("access", "--diff", "--permission-set", "ReadOnly")
                            .expect(0)
                            .out())
                    .contains("AWS and the files give the same.");
        }
    }

    @Test
    void whoMayNotAskByPrincipalIsToldTheSame() {
        Tools.needBoto3();
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            served.sandbox()
                    .edit()
                    .account("012345678901", "prod", "")
                    .account("222222222222", "dev", "")
                    .user("ana@example.com", "Ana", "Silva")
                    .user("ben@example.com", "Ben", "Okafor")
                    .group("Platform", "")
                    .member("Platform", "ana@example.com")
                    .permissionSet("Admin", set -> set)
                    .assignGroup("Admin", "Platform", "012345678901")
                    .assignUser("Admin", "ana@example.com", "222222222222")
                    .assignUser("Admin", "ben@example.com", "222222222222");
            JsonNode truth = Tools.python(directory, "read_access.py", served.url());
            assertThat(truth.path("ana@example.com")).hasSize(2);
            served.fail(FOR_PRINCIPAL, 400, "AccessDeniedException", "only the management account may");

            for (String user : truth.propertyNames()) {
                JsonNode answer = RolecallProcess.in(directory)
                        .run("access", "--user", user, "--endpoint-url", served.url(), "-o", "json")
                        .expect(0)
                        .json();
                assertThat(ways(answer)).as(user).isEqualTo(strings(truth.path(user)));
            }
        }
    }

    private static Set<String> ways(JsonNode answer) {
        Set<String> ways = new TreeSet<>();
        for (JsonNode grant : answer.path("grants")) {
            JsonNode via = grant.path("via");
            ways.add(grant.path("account").path("id").asString() + " "
                    + grant.path("account").path("name").asString() + " "
                    + grant.path("permissionSet").asString() + " "
                    + (via.isString()
                            ? via.asString()
                            : "group " + via.path("group").asString()));
        }
        return ways;
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new TreeSet<>();
        list.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
