package dev.rolecall.report;

import dev.rolecall.live.preflight.Check;
import dev.rolecall.live.preflight.Preflight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found of an organization, for programs. */
public final class PreflightJson {
    private PreflightJson() {}

    /** The members that a document of it begins with. */
    public static Map<String, Object> of(Preflight preflight, String region) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "rolecall.bootstrap/1");
        document.put("ready", preflight.ready());
        document.put("region", region);
        document.put("partition", preflight.partition());
        document.put("caller", preflight.caller().account());
        if (preflight.managementAccount() != null) {
            document.put("managementAccount", preflight.managementAccount());
        }
        document.put("checks", checks(preflight.checks()));
        Preflight.Core core = preflight.core();
        if (core != null) {
            Map<String, Object> shared = new LinkedHashMap<>();
            if (core.logArchive() != null) {
                shared.put("logArchive", core.logArchive());
            }
            if (core.audit() != null) {
                shared.put("audit", core.audit());
            }
            shared.put("units", core.units());
            document.put("controlTower", shared);
        }
        return document;
    }

    private static List<Map<String, Object>> checks(List<Check> checks) {
        return checks.stream().map(PreflightJson::check).toList();
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("check", check.name());
        item.put("state", check.state().name().toLowerCase(Locale.ROOT));
        item.put("needed", check.needed());
        item.put("message", check.message());
        if (check.advice() != null) {
            item.put("advice", check.advice());
        }
        return item;
    }
}
