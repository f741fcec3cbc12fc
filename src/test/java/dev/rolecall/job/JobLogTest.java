package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.job.JobLog.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One object a line, whatever is in it, and nothing in it that must not be kept. */
class JobLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String DENIED = "User: arn:aws:sts::111122223333:assumed-role/aws-reserved/sso.amazonaws.com/"
            + "AWSReservedSSO_Admin_1/ana@example.com is not authorized to perform: sso:ListInstances";

    private final List<String> lines = new ArrayList<>();

    private JsonNode only() {
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).doesNotContain("\n").doesNotContain("\u001b").doesNotContain("\u202e");
        return JsonMapper.shared().readTree(lines.get(0));
    }

    @Test
    void anEventIsAnObjectOfOneLine() {
        JobLog log = JobLog.json(lines::add, CLOCK, true);
        log.round(3);
        log.event(
                Level.WARN, "round_ends", "a \"name\"\nof\u001b[31m\u202e two", Map.of("calls", 5, "level", "forged"));

        JsonNode object = only();
        assertThat(object.path("time").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(object.path("level").asString()).isEqualTo("warn");
        assertThat(object.path("event").asString()).isEqualTo("round_ends");
        assertThat(object.path("round").asInt()).isEqualTo(3);
        assertThat(object.path("message").asString()).isEqualTo("a \"name\"\nof\u001b[31m\u202e two");
        assertThat(object.path("calls").asInt()).isEqualTo(5);
    }

    @Test
    void progressIsPassedOnUnlessItIsNotWanted() {
        JobLog.json(lines::add, CLOCK, true).line("rolecall: reading");
        assertThat(lines).isEmpty();
        JobLog.json(lines::add, CLOCK, false).line("rolecall: reading");
        assertThat(only().path("message").asString()).isEqualTo("reading");
    }

    @Test
    void whoWasSignedInAndWithWhatIsLeftOut() {
        JobLog log = JobLog.json(lines::add, CLOCK, false);
        log.event(Level.ERROR, "failure", DENIED, Map.of("reason", DENIED, "all", List.of("key ASIAABCDEFGHIJKLMNOP")));
        assertThat(only().path("message").asString())
                .isEqualTo(DENIED.replace("ana@example.com", "…"))
                .contains("AWSReservedSSO_Admin_1");
        assertThat(lines.get(0)).doesNotContain("ana@example.com").doesNotContain("ABCDEFGHIJKLMNOP");

        lines.clear();
        JobLog.text(lines::add, false).line("posting to https://hooks.example.com/services/T0/B0/secret failed");
        assertThat(lines).containsExactly("posting to https://hooks.example.com/… failed");
    }

    @Test
    void quietPeopleHearWhatGoesWrong() {
        JobLog log = JobLog.text(lines::add, true);
        log.event(Level.INFO, "round_ends", "in step", Map.of());
        log.event(Level.WARN, "round_ends", "refused", Map.of());
        assertThat(lines).containsExactly("rolecall: refused");
    }
}
