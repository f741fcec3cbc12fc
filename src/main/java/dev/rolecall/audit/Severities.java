package dev.rolecall.audit;

import dev.rolecall.model.Settings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How grave the findings of a rule are: as the files say, else as usual; on what is protected a note at most. */
final class Severities {
    private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);

    Severities(Settings settings) {
        for (Rule rule : Rule.values()) {
            String said = settings.rules().get(rule.label());
            severities.put(rule, said == null ? rule.usual() : Severity.valueOf(said.toUpperCase(Locale.ROOT)));
        }
    }

    boolean off(Rule rule) {
        return of(rule, false) == Severity.OFF;
    }

    Severity of(Rule rule, boolean isProtected) {
        Severity severity = severities.getOrDefault(rule, rule.usual());
        // The way in when all else fails is protected as a rule, and its absence is no less grave for that.
        boolean most = isProtected && rule != Rule.BREAK_GLASS_MISSING && severity.compareTo(Severity.NOTE) > 0;
        return most ? Severity.NOTE : severity;
    }
}
