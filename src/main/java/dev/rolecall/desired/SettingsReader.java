package dev.rolecall.desired;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.IgnoredFinding;
import dev.rolecall.model.Limits;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Settings.IdentitySource;
import dev.rolecall.model.Settings.ManagementAccount;
import dev.rolecall.model.Settings.Orphans;
import dev.rolecall.model.Settings.Ownership;
import dev.rolecall.model.Settings.StaleRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The {@code rolecall:} block, with the defaults of what it leaves out. */
final class SettingsReader {
    private final Problems problems;

    SettingsReader(Problems problems) {
        this.problems = problems;
    }

    Settings read(Located block) {
        return new Settings(
                block.text("owner", ""),
                block.text("ownership", "tag").equals("defined") ? Ownership.DEFINED : Ownership.TAG,
                new TreeSet<>(block.texts("takeOver")),
                block.text("region"),
                block.text("instance"),
                block.text("identitySource", "").equals("external")
                        ? IdentitySource.EXTERNAL
                        : IdentitySource.IDENTITY_CENTER,
                block.text("managementAccount", "").equals("ignore")
                        ? ManagementAccount.IGNORE
                        : ManagementAccount.MANAGE,
                coverage(block.text("coverage", "complete")),
                block.text("orphans", "remove").equals("keep") ? Orphans.KEEP : Orphans.REMOVE,
                block.text("staleRoles", "provision").equals("keep") ? StaleRoles.KEEP : StaleRoles.PROVISION,
                block.text("accountRole"),
                limits(block.mapping("limits")),
                Moments.length(block.text("expiresSoon"), Settings.EXPIRES_SOON),
                GuardsReader.read(block.mapping("guards")),
                rules(block.mapping("rules")),
                ignored(block),
                block.location());
    }

    private static Coverage coverage(String text) {
        return switch (text) {
            case "groups" -> Coverage.GROUPS;
            case "principals" -> Coverage.PRINCIPALS;
            default -> Coverage.COMPLETE;
        };
    }

    private static Limits limits(Located limits) {
        return new Limits(
                limits.number("ssoAdminTps", Limits.DOCUMENTED.ssoAdminTps()),
                limits.number("outstandingAssignments", Limits.DOCUMENTED.outstandingAssignments()));
    }

    private static Map<String, String> rules(Located rules) {
        Map<String, String> severities = new TreeMap<>();
        for (String rule : rules.keys()) {
            severities.put(rule, rules.text(rule, ""));
        }
        return severities;
    }

    private List<IgnoredFinding> ignored(Located block) {
        List<IgnoredFinding> ignored = new ArrayList<>();
        for (Located entry : block.items("ignore")) {
            ignored.add(new IgnoredFinding(
                    entry.text("rule", ""),
                    entry.text("subject", ""),
                    entry.text("reason", ""),
                    Moments.end(entry, "until", problems),
                    entry.location()));
        }
        return ignored;
    }
}
