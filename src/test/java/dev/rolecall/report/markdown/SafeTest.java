package dev.rolecall.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Location;
import dev.rolecall.report.Hostile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in Markdown are names. */
class SafeTest {
    static Stream<String> names() {
        return Stream.concat(
                Hostile.NAMES.stream(),
                Stream.of("", " ", " lead", "trail ", "``", "a`", "|", "*", "_x_", "~~x~~", "$x$"));
    }

    /** Between backticks nothing but what means nothing there; between code tags no character that could end them. */
    @ParameterizedTest
    @MethodSource("names")
    void aNameIsCodeThatEndsWhereItSays(String name) {
        String code = Safe.code(name);
        if (code.startsWith("`")) {
            assertThat(code).endsWith("`").hasSizeGreaterThan(2);
            assertThat(code.substring(1, code.length() - 1))
                    .doesNotContain("`", "|", "<", ">", "\\", "&", "*", "[", "]", "\n")
                    .isEqualTo(name);
        } else {
            assertThat(code).startsWith("<code>").endsWith("</code>");
            assertThat(code.substring(6, code.length() - 7).replaceAll("&#\\d+;", ""))
                    .matches("[\\p{L}\\p{N} ./-]*");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTextHasNothingOutsideCodeThatMeansAnything(String name) {
        String outside = Safe.text("group " + name + " is not there")
                .replaceAll("`[^`]*`", "")
                .replaceAll("<code>.*?</code>", "");
        assertThat(outside)
                .doesNotContain(
                        "@", "#", "<", ">", "[", "]", "*", "_", "`", "|", "\\", "://", "www.", "\n", "\u001b",
                        "\u202e");
    }

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(Safe.text("2 of 3 assignments would be removed; that's 66%, too much."))
                .isEqualTo("2 of 3 assignments would be removed; that's 66%, too much.");
        assertThat(Safe.text("ask ana@example.com")).isEqualTo("ask `ana@example.com`");
    }

    @Test
    void linesAreLinkedWhereTheyCanBeLookedAt() {
        Location place = new Location("config/my files/a.yaml", 12, 5);
        assertThat(LineLinks.RELATIVE.of(place))
                .isEqualTo("[`config/my files/a.yaml:12`](config/my%20files/a.yaml#L12)");
        LineLinks github = LineLinks.of(
                Map.of("GITHUB_SERVER_URL", "https://github.com", "GITHUB_REPOSITORY", "o/r", "GITHUB_SHA", "abc123"));
        assertThat(github.of(place))
                .isEqualTo(
                        "[`config/my files/a.yaml:12`](https://github.com/o/r/blob/abc123/config/my%20files/a.yaml#L12)");
        assertThat(LineLinks.RELATIVE.of(new Location("/elsewhere/a.yaml", 1, 1)))
                .isEqualTo("`/elsewhere/a.yaml:1`");
        assertThat(LineLinks.RELATIVE.of(new Location("../a.yaml", 1, 1))).isEqualTo("`../a.yaml:1`");
        assertThat(LineLinks.of(Map.of("GITHUB_SERVER_URL", "x)(y", "GITHUB_REPOSITORY", "o/r", "GITHUB_SHA", "a"))
                        .of(place))
                .isEqualTo(LineLinks.RELATIVE.of(place));
    }
}
