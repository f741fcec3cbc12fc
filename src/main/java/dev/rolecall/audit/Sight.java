package dev.rolecall.audit;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.LiveRoles;
import dev.rolecall.live.Part;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rules a reading can judge: what was not looked at is never taken for absence (contract 4). */
final class Sight {
    private static final Set<Rule> BY_PLACES =
            EnumSet.of(Rule.NOT_PROVISIONED, Rule.UNASSIGNED_PERMISSION_SET, Rule.PROVISIONED_WITHOUT_ASSIGNMENT);

    /** Told in part where the coverage is not complete. */
    private static final Set<Rule> BY_COVERAGE = EnumSet.of(
            Rule.NOT_PROVISIONED, Rule.INACTIVE_ACCOUNT_ASSIGNMENT, Rule.UNMANAGED_ASSIGNMENT, Rule.EXPIRED_ASSIGNMENT);

    private static final Set<Rule> BY_ROLES = EnumSet.of(Rule.ROLE_MISSING, Rule.ROLE_CHANGED, Rule.ROLE_LEFTOVER);

    private final Coverage coverage;
    private final @Nullable LiveRoles roles;
    private final Set<Rule> unseen = EnumSet.noneOf(Rule.class);

    Sight(LiveEstate live, @Nullable LiveRoles roles, Settings.Ownership ownership) {
        this.coverage = live.coverage();
        this.roles = roles;
        boolean knowsPlaces = !live.unsupported().contains(Part.PROVISIONING);
        if (coverage != Coverage.COMPLETE) {
            unseen.add(Rule.ORPHANED_ASSIGNMENT);
            unseen.add(Rule.UNASSIGNED_PERMISSION_SET);
            unseen.add(Rule.PROVISIONED_WITHOUT_ASSIGNMENT);
            addAsked(Rule.ROLE_LEFTOVER);
        }
        if (coverage == Coverage.GROUPS) {
            unseen.add(Rule.DIRECT_USER_ASSIGNMENT);
        }
        if (live.unsupported().contains(Part.TAGS) && ownership == Settings.Ownership.TAG) {
            // Whose a set is, nobody knows then.
            unseen.add(Rule.UNMANAGED_PERMISSION_SET);
        }
        if (!knowsPlaces) {
            unseen.addAll(BY_PLACES);
            BY_ROLES.forEach(this::addAsked);
            if (coverage == Coverage.COMPLETE) {
                // By permission set is the only way then, and it goes through these places.
                unseen.add(Rule.BREAK_GLASS_MISSING);
            }
        }
    }

    /** Of rules that nobody asked for, nothing is to be said either. */
    private void addAsked(Rule rule) {
        if (roles != null) {
            unseen.add(rule);
        }
    }

    boolean sees(Rule rule) {
        return !unseen.contains(rule) && (roles != null || !BY_ROLES.contains(rule));
    }

    /** Whether all findings of the rule come up, so that where there is none, there is nothing. */
    boolean seesAll(Rule rule) {
        return sees(rule)
                && (coverage == Coverage.COMPLETE || !BY_COVERAGE.contains(rule))
                && (roles == null || roles.shut().isEmpty() || !BY_ROLES.contains(rule));
    }

    /** What is not told, and why. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (coverage != Coverage.COMPLETE) {
            notes.add("coverage is " + coverage.label() + ": not looked for are " + labels()
                    + "; not-provisioned only for permission sets that the files own; inactive-account-assignment only"
                    + (coverage == Coverage.GROUPS ? " for groups" : " for groups and users that are there"));
        } else if (!unseen.isEmpty()) {
            notes.add("for what this endpoint does not tell, not looked for are " + labels());
        }
        return notes;
    }

    private String labels() {
        return unseen.stream().map(Rule::label).collect(Collectors.joining(", "));
    }
}
