package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.live.CallFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists are whole or they are nothing. */
class PagesTest {
    @Test
    void anEmptyPageWithATokenIsNotTheEnd() {
        Map<String, Pages.Page<String>> pages = Map.of(
                "start", new Pages.Page<>(List.of("a"), "2"),
                "2", new Pages.Page<>(List.of(), "3"),
                "3", new Pages.Page<>(List.of("b"), null));
        assertThat(Pages.<String>all("listing", token -> pages.get(token == null ? "start" : token)))
                .containsExactly("a", "b");
    }

    @Test
    void aTokenThatComesTwiceEndsTheRunAndNotTheMemory() {
        assertThatThrownBy(() -> Pages.<String>all("listing things", token -> new Pages.Page<>(List.of("a"), "again")))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("listing things")
                .hasMessageContaining("same page token twice");
    }
}
