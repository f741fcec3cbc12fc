package dev.rolecall.audit;

import dev.rolecall.model.Group;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.Principal;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups that no file knows, and groups without members. */
final class GroupHygiene {
    private GroupHygiene() {}

    static void find(Evidence evidence, Findings findings) {
        Set<String> toBeFilled = new HashSet<>();
        if (evidence.plan() != null) {
            for (Change change : evidence.plan().changes()) {
                if (change instanceof Change.OfMembership membership && change.action() == Action.CREATE) {
                    toBeFilled.add(membership.group());
                }
            }
        }
        for (Group group : evidence.live().estate().groups().values()) {
            GroupDefinition entry = evidence.group(group.name());
            About about = About.principal(Principal.group(group.name()))
                    .from(entry == null ? null : entry.source())
                    .guarded(evidence.protectsGroup(group.name()));
            boolean buried = evidence.buried(Tombstone.Kind.GROUP, group.name());
            boolean empty = group.members() != null && group.members().isEmpty();
            if (manages(evidence) && entry == null && !buried && findings.wants(Rule.UNMANAGED_GROUP)) {
                findings.add(
                        Rule.UNMANAGED_GROUP,
                        about,
                        "no file names it" + (empty ? "; it has no members" : ""),
                        about.isProtected()
                                ? Fix.PROTECTED
                                : "name it in the files ('- name: " + group.name()
                                        + "' alone refers to it), or remove it by listing it under 'removed.groups'");
            } else if (empty && !buried && !toBeFilled.contains(name(group, entry))) {
                findings.add(
                        Rule.EMPTY_GROUP,
                        about,
                        "it has no members: what is assigned to it, nobody has",
                        "add members, or remove the group");
            }
        }
    }

    /** Where an identity provider owns the groups, no file has to know them. */
    private static boolean manages(Evidence evidence) {
        return evidence.desired() != null
                && evidence.settings().identitySource() == Settings.IdentitySource.IDENTITY_CENTER;
    }

    /** The group's name in a plan, which renames it first. */
    private static String name(Group group, @Nullable GroupDefinition entry) {
        return entry == null ? group.name() : entry.group().name();
    }
}
