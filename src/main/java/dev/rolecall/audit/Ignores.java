package dev.rolecall.audit;

import dev.rolecall.model.Globs;
import dev.rolecall.model.IgnoredFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves out what the files accept, and says which of these entries have had their day. */
final class Ignores {
    private final List<Finding> left = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final int ignored;

    /**
     * Goes through all findings.
     *
     * @param wants whether all findings of a rule have come up
     */
    Ignores(List<Finding> findings, List<IgnoredFinding> entries, Instant now, Predicate<Rule> wants) {
        List<IgnoredFinding> running =
                entries.stream().filter(entry -> !ended(entry, now)).toList();
        Set<IgnoredFinding> used = new HashSet<>();
        for (Finding finding : findings) {
            List<IgnoredFinding> matching =
                    running.stream().filter(entry -> matches(entry, finding)).toList();
            used.addAll(matching);
            if (matching.isEmpty()) {
                left.add(finding);
            }
        }
        this.ignored = findings.size() - left.size();
        for (IgnoredFinding entry : entries) {
            if (ended(entry, now)) {
                notes.add(label(entry) + " ended at " + entry.until() + ": what it covers is told again");
            } else if (!used.contains(entry)
                    && Rule.of(entry.rule()).filter(wants).isPresent()) {
                notes.add(label(entry) + " matches no finding: it can go");
            }
        }
    }

    private static boolean ended(IgnoredFinding entry, Instant now) {
        return entry.until() != null && !now.isBefore(entry.until());
    }

    private static boolean matches(IgnoredFinding entry, Finding finding) {
        return finding.rule().label().equals(entry.rule()) && Globs.matches(entry.subject(), finding.subject());
    }

    private static String label(IgnoredFinding entry) {
        return entry.source() + ": the ignore of " + entry.rule() + " '" + entry.subject() + "' (" + entry.reason()
                + ")";
    }

    List<Finding> left() {
        return left;
    }

    int ignored() {
        return ignored;
    }

    List<String> notes() {
        return notes;
    }
}
