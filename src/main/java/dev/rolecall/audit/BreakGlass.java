package dev.rolecall.audit;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.GuardSettings;
import dev.rolecall.model.Principal;

/** Ways in for when all else fails that are not there. */
final class BreakGlass {
    private BreakGlass() {}

    static void find(Evidence evidence, Findings findings) {
        for (GuardSettings.BreakGlass entry : evidence.settings().guards().breakGlass()) {
            boolean there = evidence.live().estate().assignments().stream()
                    .anyMatch(assignment -> is(assignment, entry, evidence));
            if (!there) {
                findings.add(
                        Rule.BREAK_GLASS_MISSING,
                        new About(
                                entry.permissionSet() + " for group " + entry.group(),
                                null,
                                entry.permissionSet(),
                                Principal.group(entry.group()),
                                evidence.settings().source(),
                                evidence.protectsSet(entry.permissionSet())),
                        "this way in when all else fails is not there: " + why(evidence, entry),
                        asked(entry, evidence)
                                ? "run 'rolecall sync', which makes it as the files say"
                                : "assign it to the group in the files, then run 'rolecall sync'");
            }
        }
    }

    private static boolean asked(GuardSettings.BreakGlass entry, Evidence evidence) {
        DesiredEstate desired = evidence.desired();
        return desired != null
                && desired.grants().keySet().stream().anyMatch(assignment -> is(assignment, entry, evidence));
    }

    private static boolean is(Assignment assignment, GuardSettings.BreakGlass entry, Evidence evidence) {
        String group = assignment.principal().name();
        return group != null
                && assignment.permissionSet().equals(entry.permissionSet())
                && assignment.principal().isGroup(group)
                && evidence.organization().active(assignment.account())
                && is(group, entry, evidence);
    }

    /** Whether the group has that name, or is to have it. */
    private static boolean is(String group, GuardSettings.BreakGlass entry, Evidence evidence) {
        GroupDefinition definition = evidence.group(group);
        return group.equals(entry.group())
                || (definition != null && definition.group().name().equals(entry.group()));
    }

    private static String why(Evidence evidence, GuardSettings.BreakGlass entry) {
        if (!evidence.live().owners().containsKey(entry.permissionSet())) {
            return "there is no permission set " + entry.permissionSet();
        }
        return evidence.live().estate().groups().keySet().stream().anyMatch(group -> is(group, entry, evidence))
                ? "the group has it in no active account"
                : "there is no group " + entry.group();
    }
}
