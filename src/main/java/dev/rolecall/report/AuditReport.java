package dev.rolecall.report;

import dev.rolecall.audit.Audit;
import dev.rolecall.model.Location;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an audit has found: what a report tells, whatever its form.
 *
 * @param time when the report was made
 * @param owner whose files it was compared with; absent without files
 * @param settings where the settings of those files are; absent without files
 * @param calls sent so far, by service and operation
 */
public record AuditReport(
        Instant time, @Nullable String owner, @Nullable Location settings, Audit audit, Map<String, Long> calls) {

    public AuditReport {
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
    }
}
