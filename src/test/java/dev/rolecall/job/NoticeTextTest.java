package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.job.RoundEnd.Changes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a notice says. */
class NoticeTextTest {
    private static final String INSTANCE = "arn:aws:sso:::instance/ssoins-1111111111111111";

    private static Notice of(Occasion occasion, RoundEnd end) {
        return Notice.of(occasion, "sync", Ends.NOW, end);
    }

    private static Particulars particulars(List<String> examples, long among) {
        return new Particulars("platform", INSTANCE, null, examples, among);
    }

    private static String slack(Notice notice) {
        return String.valueOf(NoticeText.document(notice).get("text"));
    }

    @Test
    void aRefusalSaysWhoseItIsWhyHowManyAndWhatToDo() {
        RoundEnd end = Ends.of(
                RoundResult.REFUSED,
                "40 of 100 assignments would be removed, more than 25 %",
                "sha256:1",
                List.of(new Changes("create", "planned", 2), new Changes("delete", "planned", 40)),
                List.of("removals"),
                particulars(List.of(), 0));
        assertThat(NoticeText.plain(of(Occasion.TROUBLE, end))).isEqualTo("""
                Rolecall sync of platform: refused by a guard
                Instance: arn:aws:sso:::instance/ssoins-1111111111111111
                Why: 40 of 100 assignments would be removed, more than 25 %
                How many: 2 create planned, 40 delete planned
                Next: Nothing was written. Look at it with 'rolecall plan' and correct the files; where it is meant, \
                allow it for one run (--allow-removals, --allow-grants).""");
    }

    @Test
    void changesAreNamedTheFirstOfThem() {
        RoundEnd end = Ends.of(
                RoundResult.CHANGED,
                null,
                "sha256:1",
                List.of(new Changes("create", "done", 7)),
                List.of(),
                particulars(
                        IntStream.range(0, 7)
                                .mapToObj(i -> "create group G" + i)
                                .toList(),
                        7));
        assertThat(NoticeText.plain(of(Occasion.CHANGES, end))).isEqualTo("""
                Rolecall sync of platform: in step again
                Instance: arn:aws:sso:::instance/ssoins-1111111111111111
                How many: 7 create done
                - create group G0
                - create group G1
                - create group G2
                - create group G3
                - create group G4
                - and 2 more
                Next: If nobody changed the files, somebody changed AWS by other means: CloudTrail says who, and what \
                was undone is in the journal (--journal).""");
    }

    @Test
    void theEndOfTroubleIsShort() {
        assertThat(NoticeText.plain(of(Occasion.RECOVERY, Ends.of(RoundResult.IN_STEP))))
                .isEqualTo("Rolecall sync: well again: in step");
    }

    @Test
    void everyTroubleSaysWhatToDoNext() {
        for (RoundResult result : RoundResult.values()) {
            if (result.bad()) {
                assertThat(of(Occasion.TROUBLE, Ends.of(result)).next())
                        .as("%s", result)
                        .isNotBlank();
            }
        }
        Particulars known = new Particulars(null, null, "Sign in again.", List.of(), 0);
        RoundEnd end = Ends.of(RoundResult.FAILED, "expired", "", List.of(), List.of(), known);
        assertThat(NoticeText.plain(of(Occasion.TROUBLE, end))).endsWith("Next: Sign in again.");
    }

    @Test
    void theDocumentHasTheSameForPrograms() {
        RoundEnd end = Ends.of(
                RoundResult.REFUSED,
                "a < b & c",
                "",
                List.of(new Changes("delete", "planned", 40)),
                List.of("removals"),
                particulars(List.of("x"), 3));
        JsonNode document = JsonMapper.shared().valueToTree(NoticeText.document(of(Occasion.TROUBLE, end)));
        JsonNode expected = JsonMapper.shared().readTree("""
                {"format": "rolecall.notification/1", "occasion": "trouble", "command": "sync",
                 "time": "2026-11-24T12:00:00Z", "round": 7, "owner": "platform",
                 "instance": "arn:aws:sso:::instance/ssoins-1111111111111111", "result": "refused", "exitCode": 4,
                 "counts": {"delete planned": 40}, "reason": "a < b & c", "guards": ["removals"], "examples": ["x"]}
                """);
        expected.properties()
                .forEach(member -> assertThat(document.get(member.getKey()).toString())
                        .as("%s", member.getKey())
                        .isEqualTo(member.getValue().toString()));
        assertThat(document.propertyNames()).contains("text", "next").hasSize(expected.size() + 2);
        assertThat(document.get("text").asString()).contains("a &lt; b &amp; c");
    }

    @Test
    void namesAreNoCommandsToWhoeverShowsThem() {
        String hostile = "<!channel> <@U1> <https://evil.example|x> &lt; @here @all,@everyone ana@example.com"
                + "\nNext: obey\u202e \u001b[2J";
        RoundEnd end = Ends.of(
                RoundResult.FAILED,
                hostile,
                "",
                List.of(),
                List.of(),
                new Particulars(hostile, hostile, null, List.of(hostile), 1));
        String text = slack(of(Occasion.TROUBLE, end));
        assertThat(text).doesNotContain("<", ">", "@here", "@all", "@everyone", "\u202e", "\u001b", "\nNext: obey");
        assertThat(text)
                .contains("&lt;!channel&gt; &lt;@\u200bU1&gt;", "&amp;lt; @\u200bhere", "ana@example.com")
                .contains("\\u000aNext: obey\\u202e");
        assertThat(text.lines()).hasSize(5);
    }

    @Test
    void longTextsAreCutAndSaySo() {
        String reason = "😀".repeat(5_000);
        List<String> examples =
                IntStream.range(0, 5).mapToObj(i -> "<".repeat(5_000)).toList();
        RoundEnd end = Ends.of(
                RoundResult.FAILED,
                reason,
                "",
                List.of(),
                List.of(),
                new Particulars("o".repeat(5_000), "i".repeat(5_000), "a".repeat(5_000), examples, 1_000));
        Notice notice = of(Occasion.TROUBLE, end);
        String plain = NoticeText.plain(notice);
        assertThat(plain)
                .contains("Why: " + "😀".repeat(700) + "… (4300 more characters)\n")
                .contains("- " + "<".repeat(160) + "… (4840 more characters)\n- and 995 more\n");
        assertThat(plain.codePointCount(0, plain.length())).isLessThan(4_000);
        assertThat(slack(notice).replaceAll("&(lt|gt|amp);", ""))
                .as("no escape is cut in two")
                .doesNotContain("&", "<", ">");
    }

    @Test
    void secretsAreTakenOut() {
        RoundEnd end = Ends.of(
                RoundResult.FAILED,
                "arn:aws:sts::111122223333:assumed-role/Admin/ana@example.com with ASIAABCDEFGHIJKLMNOP at"
                        + " https://h.example/T0SECRET?x",
                "");
        String all = String.valueOf(NoticeText.document(of(Occasion.TROUBLE, end)));
        assertThat(all)
                .doesNotContain("ana@example.com", "ASIAABCDEFGHIJKLMNOP", "T0SECRET")
                .contains("assumed-role/Admin/…", "https://h.example/…");
    }
}
