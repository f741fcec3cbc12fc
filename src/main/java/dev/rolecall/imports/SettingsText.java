package dev.rolecall.imports;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.Limits;
import dev.rolecall.model.Settings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code rolecall:} block, with the reason above what was guessed or has to be as it is, and all notes. */
final class SettingsText {
    private final YamlText text = new YamlText();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** Says why that key has its value. */
    SettingsText because(String key, String reason) {
        reasons.put(key, reason);
        return this;
    }

    String of(Settings settings, List<String> notes) {
        text.schema("rolecall.schema.json").comment("").comment("Written by 'rolecall import'; yours from here on.");
        if (!notes.isEmpty()) {
            text.comment("").comment("What it had to say:");
            notes.forEach(note -> text.comment("- " + note));
        }
        text.blank().key("rolecall");
        member("version", 1);
        member("owner", settings.owner());
        if (settings.ownership() == Settings.Ownership.DEFINED) {
            member("ownership", "defined");
        }
        if (!settings.takeOver().isEmpty()) {
            member("takeOver", settings.takeOver());
        }
        optional("region", settings.region());
        optional("instance", settings.instance());
        member(
                "identitySource",
                settings.identitySource() == Settings.IdentitySource.EXTERNAL ? "external" : "identity-center");
        if (settings.managementAccount() == Settings.ManagementAccount.IGNORE) {
            member("managementAccount", "ignore");
        }
        if (settings.coverage() != Coverage.COMPLETE) {
            member("coverage", settings.coverage().label());
        }
        if (settings.orphans() == Settings.Orphans.KEEP) {
            member("orphans", "keep");
        }
        if (settings.staleRoles() == Settings.StaleRoles.KEEP) {
            member("staleRoles", "keep");
        }
        optional("accountRole", settings.accountRole());
        limits(settings.limits());
        if (!settings.expiresSoon().equals(Settings.EXPIRES_SOON)) {
            long days = settings.expiresSoon().toDays();
            member(
                    "expiresSoon",
                    settings.expiresSoon().equals(Duration.ofDays(days))
                            ? days + "d"
                            : settings.expiresSoon().toSeconds() + "s");
        }
        return text.toString();
    }

    private void limits(Limits limits) {
        if (!limits.equals(Limits.DOCUMENTED)) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("ssoAdminTps", limits.ssoAdminTps());
            values.put("outstandingAssignments", limits.outstandingAssignments());
            member("limits", values);
        }
    }

    private void optional(String key, @Nullable String value) {
        if (value != null) {
            member(key, value);
        }
    }

    private void member(String key, Object value) {
        text.member(1, key, value, reasons.get(key));
    }
}
