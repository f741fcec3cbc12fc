package dev.rolecall.imports;

import dev.rolecall.model.Settings;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be imported, and how.
 *
 * @param settings what the files' {@code rolecall:} block begins from: owner, ownership, {@code takeOver}, instance,
 *     limits; of these files or of this run
 * @param exact whether accounts are listed one by one
 * @param controlTower whether Control Tower's own sets and groups are imported as well
 * @param refused sets that the files can't hold, found out by an earlier attempt, each with the reason
 */
public record ImportRequest(
        Settings settings,
        boolean guessIdentitySource,
        boolean exact,
        boolean controlTower,
        Map<String, String> refused) {

    public ImportRequest {
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    }

    /** The same, with more sets that the files can't hold. */
    public ImportRequest refusing(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(refused);
        all.putAll(others);
        return new ImportRequest(settings, guessIdentitySource, exact, controlTower, all);
    }
}
