package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a process said, and how it ended. */
record Finished(List<String> command, int exitCode, String out, String err) {
    private static final int MOST_SHOWN = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Finished expect(int wanted) {
        assertThat(exitCode).as("exit code of %s", this).isEqualTo(wanted);
        return this;
    }

    /** Standard output, which must be one JSON document and nothing else. */
    JsonNode json() {
        assertThat(out).as("standard output of %s", this).isNotBlank();
        return JSON.readTree(out);
    }

    /** Nothing that only a developer understands. */
    Finished withoutStackTrace() {
        assertThat(out + err)
                .as("%s", this)
                .doesNotContain("\tat ")
                .doesNotContain("Exception in thread")
                .doesNotContain("This is a fault of Rolecall's");
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", command) + "\nexit " + exitCode + "\nout: " + start(out) + "\nerr: " + start(err);
    }

    private static String start(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }
}
