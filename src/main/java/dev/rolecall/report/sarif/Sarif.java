package dev.rolecall.report.sarif;

import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Rule;
import dev.rolecall.audit.Severity;
import dev.rolecall.model.Location;
import dev.rolecall.report.Paint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Findings as a SARIF 2.1.0 log. A finding that no line of the files asks for points to the files' settings, where there are files,
 * for code scanning takes no result without a place.
 */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final Pattern ACCOUNT_NAME = Pattern.compile("(?s) in .* \\((\\d{12})\\)$");
    /** What SARIF reads in a message as a link or a place to fill (SARIF 2.1.0, 3.11.5 and 3.11.6). */
    private static final Pattern LINK = Pattern.compile("\\[(?=[^\\]]*\\]\\()");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");

    private static final List<Rule> RULES = List.of(Rule.values());

    private Sarif() {}

    /**
     * The log as a tree.
     *
     * @param settings where the files' settings are; absent where there are no files
     * @param here where the command was run
     * @param version Rolecall's
     */
    public static Map<String, Object> of(
            List<Finding> findings, @Nullable Location settings, Path here, String version) {
        SarifPlaces places = new SarifPlaces(here);
        List<Object> results = new ArrayList<>();
        findings.forEach(finding -> results.add(result(finding, settings, places)));
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Rolecall");
        driver.put("version", version);
        List<Object> rules = new ArrayList<>();
        RULES.forEach(rule -> rules.add(rule(rule)));
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("originalUriBaseIds", places.bases());
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> rule(Rule rule) {
        RuleText text = RuleText.of(rule);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.label());
        json.put("shortDescription", Map.of("text", text.found()));
        json.put("fullDescription", Map.of("text", text.found() + ". " + text.help()));
        json.put("help", Map.of("text", text.help()));
        json.put("defaultConfiguration", Map.of("level", level(rule.usual())));
        return json;
    }

    private static Map<String, Object> result(Finding finding, @Nullable Location settings, SarifPlaces places) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ruleId", finding.rule().label());
        json.put("ruleIndex", RULES.indexOf(finding.rule()));
        json.put("level", level(finding.severity()));
        json.put(
                "message",
                Map.of(
                        "text",
                        message(finding.subject() + ": " + finding.message() + " What to do: " + finding.fix())));
        Map<String, Object> location = new LinkedHashMap<>();
        Location place = finding.source() != null ? finding.source() : settings;
        if (place != null) {
            location.put("physicalLocation", places.physical(place));
        }
        location.put(
                "logicalLocations",
                List.of(Map.of("fullyQualifiedName", Paint.printable(finding.subject()), "kind", "resource")));
        if (finding.source() == null && settings != null) {
            location.put("message", Map.of("text", "No line of the files asks for this; these are their settings."));
        }
        json.put("locations", List.of(location));
        json.put("partialFingerprints", Map.of("rolecallFinding/v1", fingerprint(finding)));
        return json;
    }

    private static String level(Severity severity) {
        return severity == Severity.OFF ? "none" : severity.label();
    }

    static String message(String text) {
        String shown = Paint.printable(text);
        return PLACEHOLDER.matcher(LINK.matcher(shown).replaceAll("\\\\[")).replaceAll("{{$1}}");
    }

    /** The same as long as it is the same finding, wherever in the files it stands and whatever the account is called. */
    private static String fingerprint(Finding finding) {
        String subject = ACCOUNT_NAME.matcher(finding.subject()).replaceAll(" in $1");
        String key = String.join(
                "\n",
                finding.rule().label(),
                String.valueOf(finding.account()),
                String.valueOf(finding.permissionSet()),
                finding.principal() == null ? "" : finding.principal().label(),
                subject);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
