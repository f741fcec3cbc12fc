package dev.rolecall.audit;

import dev.rolecall.model.Coverage;
import dev.rolecall.plan.PersonImpact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an audit has found.
 *
 * @param inSync whether a plan would be empty; absent where there are no files to be in step with
 * @param findings the gravest first, each once; without those that the files ignore
 * @param ignored how many findings the files ignore
 * @param people who would gain or lose what if the drift were mended
 * @param notes what was not looked at, and what else is to be known
 */
public record Audit(
        Coverage coverage,
        @Nullable Boolean inSync,
        List<Finding> findings,
        int ignored,
        List<PersonImpact> people,
        List<String> notes) {

    public Audit {
        findings = List.copyOf(findings);
        people = List.copyOf(people);
        notes = List.copyOf(notes);
    }

    /** How many findings are of that severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The findings, those of one rule and one severity together. */
    public List<List<Finding>> alike() {
        record Kind(Severity severity, Rule rule) {}
        Map<Kind, List<Finding>> kinds = new LinkedHashMap<>();
        findings.forEach(finding -> kinds.computeIfAbsent(
                        new Kind(finding.severity(), finding.rule()), kind -> new ArrayList<>())
                .add(finding));
        return List.copyOf(kinds.values());
    }

    /** Whether a finding is at least as grave. */
    public boolean reaches(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) >= 0);
    }
}
