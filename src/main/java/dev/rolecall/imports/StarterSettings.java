package dev.rolecall.imports;

import dev.rolecall.model.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings that a landing zone begins with, each with its reason. */
final class StarterSettings {
    /** By this line a directory is known that was begun here. */
    static final String MARK = "Begun by 'rolecall bootstrap control-tower'; yours from here on.";

    /** The role that Control Tower makes in the accounts that it vends. */
    static final String ACCOUNT_ROLE = "AWSControlTowerExecution";

    private StarterSettings() {}

    /**
     * The guard of the way in for emergencies.
     *
     * @param inForce whether its group can be named yet
     */
    record Guard(String group, String permissionSet, boolean inForce) {}

    /**
     * The text.
     *
     * @param reason why the identity source is what it is; absent where it was said
     * @param notes what a reader should know
     */
    static String of(
            Settings settings,
            @Nullable String reason,
            Guard guard,
            boolean adopt,
            String account,
            List<String> notes) {
        YamlText text = new YamlText()
                .schema("rolecall.schema.json")
                .comment("")
                .comment("Owner: the platform team. Settings of this landing zone.")
                .comment("")
                .comment(MARK);
        if (!notes.isEmpty()) {
            text.comment("").comment("What it had to say:");
            notes.forEach(note -> text.comment("- " + note));
        }
        text.blank().key("rolecall").member(1, "version", 1, null);
        text.member(
                1, "owner", settings.owner(), "Becomes the tag rolecall:owner on every permission set defined here.");
        if (settings.region() != null) {
            text.member(1, "region", settings.region(), null);
        }
        if (settings.instance() != null) {
            text.member(1, "instance", settings.instance(), null);
        }
        boolean external = settings.identitySource() == Settings.IdentitySource.EXTERNAL;
        text.member(1, "identitySource", external ? "external" : "identity-center", reason);
        if (settings.managementAccount() == Settings.ManagementAccount.IGNORE) {
            text.member(
                    1,
                    "managementAccount",
                    "ignore",
                    "Account " + account + ", from which this was begun, is not the management account and can't change"
                            + " anything there, nor any permission set that is provisioned there.");
        } else {
            text.member(
                    1,
                    "managementAccount",
                    "manage",
                    "'ignore' once a delegated administrator applies these files: it can't change what is in the management"
                            + " account.");
        }
        text.member(
                1,
                "accountRole",
                settings.accountRole() == null ? ACCOUNT_ROLE : settings.accountRole(),
                "Control Tower makes this role in every account that it vends, and lets the management account assume it.");
        guards(text, guard, adopt);
        return text.toString();
    }

    private static void guards(YamlText text, Guard guard, boolean adopt) {
        text.blank().key(1, "guards");
        Map<String, Object> removals = new LinkedHashMap<>();
        removals.put("percent", 25);
        removals.put("floor", 10);
        text.member(
                2,
                "removals",
                removals,
                "A plan that takes away more than this part of a kind, of which there are ten at least, is refused.");
        text.member(2, "grants", Map.of("adminPeople", 5), "More new administrators than this in one plan: refused.");
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("group", guard.group());
        pair.put("permissionSet", guard.permissionSet());
        String why = "The way in for emergencies: a plan that narrows it is refused, whatever is allowed.";
        if (guard.inForce()) {
            text.member(2, "breakGlass", List.of(pair), why);
        } else {
            text.commentedOut(new YamlText()
                    .member(
                            2,
                            "breakGlass",
                            List.of(pair),
                            why + " In force once its group is there, see break-glass.yaml."));
        }
        text.member(
                2,
                "protect",
                Map.of("controlTower", !adopt),
                adopt
                        ? "The files in control-tower/ and permission-sets/ say what its own groups and sets hold, so these may"
                                + " change."
                        : "What Control Tower made stays as it is. 'bootstrap control-tower --adopt' writes it out instead.");
    }
}
