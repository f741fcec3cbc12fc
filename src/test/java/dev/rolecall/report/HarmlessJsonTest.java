package dev.rolecall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HarmlessJsonTest {

    private static String streamed(Object tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(tree, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Control characters of both sets, those that turn the direction of reading, line ends of Unicode, and invisible tags. */
    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u009b2J", "\u202eexe", "\u2028", "a\udb40\udc41b"})
    void whatATerminalObeysIsWrittenOutAndReadAsItWas(String name) {
        for (String json : List.of(Json.text(Map.of("name", name)), streamed(Map.of("name", name)))) {
            assertThat(json.codePoints()
                            .filter(c -> c != '\n' && Paint.obeyed(c))
                            .count())
                    .as(json)
                    .isZero();
            assertThat(JsonMapper.shared().readTree(json).get("name").asString())
                    .isEqualTo(name);
        }
    }

    @Test
    void namesOfAllScriptsStayAsTheyAre() {
        String name = "Zoë, 日本, \ud83d\ude00";
        assertThat(Json.text(List.of(name))).contains(name);
        assertThat(streamed(List.of(name))).contains(name);
    }
}
