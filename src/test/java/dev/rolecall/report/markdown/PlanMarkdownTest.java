package dev.rolecall.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.report.Drawn;
import dev.rolecall.report.Hostile;
import dev.rolecall.report.Large;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A plan as Markdown: it fits, and what it leaves out it tells of. */
class PlanMarkdownTest {
    /** GitHub's limit for a comment, in characters. */
    private static final int LIMIT = 65_536;

    @Test
    void tenThousandChangesFitAndAreAllCounted() {
        Drawn drawn = many();
        assertThat(drawn.plan().changes()).hasSizeGreaterThan(10_000);
        String text = PlanMarkdown.of(drawn.report(), LineLinks.RELATIVE, List.of("all.html", "all.json"));

        assertThat(text.length()).isBetween(LIMIT / 2, LIMIT);
        assertThat(text).contains("All of it is in `all.html` and `all.json`");
        assertThat(count(text, "<details")).isEqualTo(count(text, "</details>")).isPositive();
        String assignments = text.substring(text.indexOf("Assignments: 10000 create"));
        assignments = assignments.substring(0, assignments.indexOf("</details>"));
        int shown = assignments
                .lines()
                .filter(line -> line.startsWith("| ➕"))
                .mapToInt(PlanMarkdownTest::accounts)
                .sum();
        Matcher rest = Pattern.compile("And (\\d+) more assignments").matcher(assignments);
        assertThat(rest.find()).isTrue();
        assertThat(shown + Integer.parseInt(rest.group(1))).isEqualTo(10_000);
        assertThat(assignments).containsPattern("by where they come from: \\[`[^`]+`]|by where they come from: `");
    }

    /** 100 sets, each for one group in 100 accounts, so that no row has room for all of its accounts. */
    private static Drawn many() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            accounts.add(new Account(
                    String.format("2%011d", i),
                    "a-rather-long-account-name-" + i,
                    AccountState.ACTIVE,
                    "Workloads",
                    Map.of()));
        }
        StringBuilder text = new StringBuilder(
                "rolecall: {version: 1, owner: platform}\ngroups: [{name: G, description: new}]\npermissionSets:\n");
        StringBuilder rules = new StringBuilder("assignments:\n");
        for (int i = 0; i < 100; i++) {
            text.append("  - {name: Set")
                    .append(i)
                    .append(", awsManagedPolicies: [ReadOnlyAccess], description: \"")
                    .append("x".repeat(600))
                    .append("\"}\n");
            rules.append("  - {permissionSets: [Set")
                    .append(i)
                    .append("], groups: [G], accounts: [{ou: Workloads}]}\n");
        }
        return Drawn.of(text.append(rules).toString(), accounts, List.of(), List.of(), List.of(), List.of());
    }

    private static int accounts(String row) {
        Matcher more = Pattern.compile("and (\\d+) more").matcher(row);
        return (int) Pattern.compile("account-name").matcher(row).results().count()
                + (more.find() ? Integer.parseInt(more.group(1)) : 0);
    }

    @Test
    void aLargeEstateFits() {
        assertThat(PlanMarkdown.of(Large.drawn().report(), LineLinks.RELATIVE, List.of())
                        .length())
                .isLessThan(LIMIT);
    }

    @Test
    void hostileNamesAreNeitherMarkupNorMentions() {
        String text = PlanMarkdown.of(Hostile.drawn().report(), LineLinks.RELATIVE, List.of());
        String outside = text.replaceAll("(?s)```diff.*?```", "")
                .replaceAll("(?s)<pre>.*?</pre>", "")
                .replaceAll("`[^`\n]*`", "")
                .replaceAll("<code>[^\n]*?</code>", "")
                .replaceAll("</?(details|summary)( open)?>", "");
        assertThat(outside)
                .doesNotContain("<")
                .doesNotContain("@")
                .doesNotContain("javascript")
                .doesNotContain("evil");
        assertThat(text)
                .doesNotContain("<script>")
                .doesNotContain("<img")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    @Test
    void nothingToDoIsSaidInAFewWords() {
        Drawn none = Drawn.of(
                "rolecall: {version: 1, owner: platform}", List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(PlanMarkdown.of(none.report(), LineLinks.RELATIVE, List.of()))
                .isEqualTo(
                        "## ✅ Rolecall plan: Nothing differs: AWS is as the files say\n\nFiles of `platform`, coverage complete.\n\n");
    }

    private static int count(String text, String what) {
        return (text.length() - text.replace(what, "").length()) / what.length();
    }
}
