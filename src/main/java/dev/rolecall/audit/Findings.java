package dev.rolecall.audit;

import dev.rolecall.model.Assignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings as they come. One thing is told once, by the gravest that is to be said of it: whoever has told of it makes that
 * known here, and the rules that come after leave it out.
 */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject);

    private final Severities severities;
    private final Sight sight;
    private final List<Finding> all = new ArrayList<>();
    private final Set<Object> told = new HashSet<>();

    Findings(Severities severities, Sight sight) {
        this.severities = severities;
        this.sight = sight;
    }

    /** Whether anybody asks for findings of that rule and this reading can show them. */
    boolean wants(Rule rule) {
        return !severities.off(rule) && sight.sees(rule);
    }

    /** The same, and that this reading shows all of them. */
    boolean wantsAll(Rule rule) {
        return wants(rule) && sight.seesAll(rule);
    }

    /** Adds a finding; nothing where the rule is off or can't be judged. */
    void add(Rule rule, About about, String message, String fix) {
        if (wants(rule)) {
            all.add(new Finding(
                    rule,
                    severities.of(rule, about.isProtected()),
                    about.subject(),
                    message,
                    about.account(),
                    about.permissionSet(),
                    about.principal(),
                    fix,
                    about.source()));
        }
    }

    /** The same about an assignment, unless something was told of it. */
    void addOnce(Rule rule, Assignment assignment, About about, String message, String fix) {
        once(rule, assignment, about, message, fix);
    }

    /** The same about a permission set, unless something was told of it. */
    void addOnce(Rule rule, String permissionSet, About about, String message, String fix) {
        once(rule, permissionSet, about, message, fix);
    }

    private void once(Rule rule, Object thing, About about, String message, String fix) {
        if (wants(rule) && told.add(thing)) {
            add(rule, about, message, fix);
        }
    }

    /** All of them, the gravest first. */
    List<Finding> sorted() {
        return all.stream().sorted(ORDER).toList();
    }
}
