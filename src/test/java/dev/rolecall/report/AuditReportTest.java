package dev.rolecall.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Rule;
import dev.rolecall.audit.Severity;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Location;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.PersonImpact;
import dev.rolecall.plan.PersonImpact.Access;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings as text, JSON and CSV, with names that mean harm. */
class AuditReportTest {
    private static final String HOSTILE = "=HYPERLINK(\"x\"),\u001b[31m\u009b2J\u202e\nNext";
    private static final Finding GROUP = new Finding(
            Rule.UNMANAGED_GROUP,
            Severity.NOTE,
            HOSTILE,
            "no file names it",
            null,
            null,
            Principal.group(HOSTILE),
            "name it",
            null);
    private static final Finding ASSIGNMENT = new Finding(
            Rule.MISSING_ASSIGNMENT,
            Severity.ERROR,
            "ReadOnly for group Platform in prod (111111111111)",
            "the files want it",
            "111111111111",
            "ReadOnly",
            Principal.group("Platform"),
            "sync",
            new Location("config/a.yaml", 3, 5));
    private static final PersonImpact PERSON = new PersonImpact(
            "ana@example.com",
            List.of(new Access("111111111111", "prod", "Admin", true, false)),
            List.of(new Access("100000000001", "management", "ReadOnly", false, true)));
    private static final Audit AUDIT = new Audit(
            Coverage.COMPLETE, false, List.of(ASSIGNMENT, GROUP), 2, List.of(PERSON), List.of("a note " + HOSTILE));

    private static JsonNode json(Audit audit) {
        return JsonMapper.shared().readTree(Json.text(AuditJson.of(audit, Map.of("sts:GetCallerIdentity", 1L))));
    }

    @Test
    void jsonHasWhatTheContractSays() {
        JsonNode document = json(AUDIT);
        assertThat(document.propertyNames())
                .containsExactly(
                        "format", "inSync", "coverage", "summary", "findings", "people", "impact", "notes", "calls");
        assertThat(document.get("format").asString()).isEqualTo("rolecall.audit/1");
        assertThat(document.get("summary").toString())
                .isEqualTo("{\"error\":1,\"warning\":0,\"note\":1,\"ignored\":2}");
        JsonNode finding = document.get("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactly(
                        "rule",
                        "severity",
                        "subject",
                        "message",
                        "account",
                        "permissionSet",
                        "principal",
                        "fix",
                        "source");
        assertThat(finding.get("principal").toString()).isEqualTo("{\"type\":\"GROUP\",\"name\":\"Platform\"}");
        assertThat(finding.get("source").asString()).isEqualTo("config/a.yaml:3:5");
        assertThat(document.get("people").toString())
                .isEqualTo("[{\"user\":\"ana@example.com\",\"gains\":[{\"account\":\"111111111111\","
                        + "\"permissionSet\":\"Admin\",\"administratorLike\":true}],\"loses\":[{\"account\":"
                        + "\"100000000001\",\"permissionSet\":\"ReadOnly\",\"management\":true}]}]");
        assertThat(document.get("impact").toString())
                .isEqualTo("{\"gain\":1,\"lose\":1,\"gainAdministratorLike\":1,\"gainManagement\":0}");
    }

    @Test
    void jsonGivesNamesAsTheyAreAndATerminalNothingToObey() {
        assertThat(json(AUDIT).get("findings").get(1).get("subject").asString()).isEqualTo(HOSTILE);
        String text = Json.text(AuditJson.of(AUDIT, Map.of()));
        assertThat(text.replace("\n", "").replace("\r", "").codePoints())
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
        assertThat(Json.text(Map.of("name", "Zo\u00eb \ud83d\ude00"))).contains("Zo\u00eb \ud83d\ude00");
    }

    @Test
    void withoutFilesNothingIsInSyncOrNot() {
        Audit audit = new Audit(Coverage.GROUPS, null, List.of(), 0, List.of(), List.of());
        assertThat(json(audit).has("inSync")).isFalse();
        assertThat(AuditText.of(audit, new Paint(false)))
                .containsExactly("Audit: Nothing found; no files to compare with (coverage groups).");
    }

    @Test
    void aTableStartsNoFormulaAndBreaksNoLine() {
        assertThat(AuditCsv.of(AUDIT))
                .containsExactly(
                        "rule,severity,subject,message,account,permissionSet,principalType,principal,fix,source",
                        "missing-assignment,error,ReadOnly for group Platform in prod (111111111111),the files want it,"
                                + "111111111111,ReadOnly,GROUP,Platform,sync,config/a.yaml:3:5",
                        "unmanaged-group,note,\"'=HYPERLINK(\"\"x\"\"),\\u001b[31m\\u009b2J\\u202e\\u000aNext\",no file names"
                                + " it,,,GROUP,\"'=HYPERLINK(\"\"x\"\"),\\u001b[31m\\u009b2J\\u202e\\u000aNext\",name it,");
        assertThat(Csv.line(List.of("+1", "-1", "@x", "\tx", "a=b", " x")))
                .isEqualTo("'+1,'-1,'@x,\\u0009x,a=b,\" x\"");
    }

    @Test
    void textObeysNobody() {
        List<String> lines = AuditText.of(AUDIT, new Paint(false));
        assertThat(lines)
                .contains(
                        "error missing-assignment (1)",
                        "  ReadOnly for group Platform in prod (111111111111)  config/a.yaml:3:5",
                        "      fix: sync",
                        "  ana@example.com gains Admin (administrator-like) in prod; loses ReadOnly in management"
                                + " (management account)",
                        "  1 person gains, 1 person loses, 1 gains administrator-like access")
                .last()
                .isEqualTo("Audit: 1 error, 0 warnings, 1 note, 2 ignored; AWS is not as the files say: see"
                        + " 'rolecall plan' (coverage complete).");
        assertThat(String.join("", lines).codePoints())
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void whatIsAlikeIsExplainedOnce() {
        Finding other = new Finding(
                Rule.MISSING_ASSIGNMENT,
                Severity.ERROR,
                "Another",
                ASSIGNMENT.message(),
                null,
                null,
                null,
                ASSIGNMENT.fix(),
                null);
        List<String> lines = AuditText.of(
                new Audit(Coverage.COMPLETE, false, List.of(ASSIGNMENT, other), 0, List.of(), List.of()),
                new Paint(false));
        assertThat(lines).filteredOn(line -> line.contains("the files want it")).hasSize(1);
    }
}
