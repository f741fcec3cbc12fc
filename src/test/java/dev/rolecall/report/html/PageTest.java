package dev.rolecall.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.report.Drawn;
import dev.rolecall.report.Hostile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the page is what its policy names, and the data are data whatever they say. What it does, the tests in a browser see. */
class PageTest {
    private static final Drawn HOSTILE = Hostile.drawn();
    private static final String PAGE = PlanPage.of(HOSTILE.report(), HOSTILE.picture());

    @Test
    void onlyTheTemplateHasMarkup() {
        String empty = Page.of("x", List.of());
        assertThat(count(PAGE, "<")).isEqualTo(count(empty, "<"));
        assertThat(PAGE).doesNotContain("<script>alert").doesNotContain("<img");
        assertThat(PAGE.codePoints().filter(c -> c == 0x1b || c == 0x202e || c == 0x2028 || c == 0x2029))
                .isEmpty();
    }

    @Test
    void thePolicyNamesThisStyleAndThisScriptAndNothingElse() throws Exception {
        Matcher policy = Pattern.compile("content=\"(default-src 'none'; style-src '(.+?)'; script-src '(.+?)'; .+?)\"")
                .matcher(PAGE);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(2)).isEqualTo(hash("<style>", "</style>"));
        assertThat(policy.group(3)).isEqualTo(hash("<script>", "</script>"));
        assertThat(policy.group(1))
                .doesNotContain("unsafe")
                .doesNotContain("http")
                .doesNotContain("*");
    }

    @Test
    void nothingIsFetched() {
        String style = between("<style>", "</style>");
        assertThat(style).doesNotContain("url(").doesNotContain("@import");
        assertThat(between("<script>", "</script>"))
                .doesNotContain("fetch(")
                .doesNotContain("innerHTML")
                .doesNotContain("insertAdjacentHTML")
                .doesNotContain("document.write")
                .doesNotContain("eval(");
    }

    @Test
    void theDataAreWhatTheyWere() {
        JsonNode data = JsonMapper.shared().readTree(between("id=\"data\">", "</script>"));
        assertThat(data.path("items").size()).isEqualTo(HOSTILE.plan().changes().size());
        assertThat(data.path("picture").path("groups").values().stream().map(JsonNode::asString))
                .contains("<script>alert(1)</script>", "</script><script>alert(2)</script>", "@script@ @data@ @title@")
                .contains("\\u001b[31mred\\u001b[0m\\u0007", "evil\\u202egnp.exe");
        assertThat(data.path("picture").path("held").size())
                .isEqualTo(5 * HOSTILE.picture().held().size());
    }

    @Test
    void aTitleIsText() {
        assertThat(Page.of("</title><script>alert(1)</script>@data@", List.of()))
                .contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#64;data&#64;</title>");
    }

    private static String hash(String from, String to) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(between(from, to).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String between(String from, String to) {
        int start = PAGE.indexOf(from) + from.length();
        return PAGE.substring(start, PAGE.indexOf(to, start));
    }

    private static int count(String text, String what) {
        return (text.length() - text.replace(what, "").length()) / what.length();
    }
}
