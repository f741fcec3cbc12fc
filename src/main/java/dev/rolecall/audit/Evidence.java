package dev.rolecall.audit;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.LiveRoles;
import dev.rolecall.live.Part;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Protection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rules look at: what AWS has and, where there are files, what they want and what a plan would do. */
final class Evidence {
    private final LiveEstate live;
    private final @Nullable DesiredEstate desired;
    private final @Nullable Plan plan;
    private final @Nullable LiveRoles roles;
    private final Settings settings;
    private final Protection protection;
    private final Instant now;
    private final List<Assignment> assignments = new ArrayList<>();

    Evidence(
            LiveEstate live,
            @Nullable DesiredEstate desired,
            @Nullable Plan plan,
            @Nullable LiveRoles roles,
            Instant now) {
        this.live = live;
        this.desired = desired;
        this.plan = plan;
        this.roles = roles;
        this.now = now;
        this.settings = desired == null ? Settings.DEFAULT : desired.settings();
        this.protection = new Protection(settings.guards().protect());
        for (Assignment assignment : live.estate().assignments()) {
            if (covered(assignment.principal())
                    && !outOfScope(assignment.permissionSet())
                    && !outside(assignment.account())) {
                assignments.add(assignment);
            }
        }
        Collections.sort(assignments);
    }

    LiveEstate live() {
        return live;
    }

    @Nullable DesiredEstate desired() {
        return desired;
    }

    @Nullable Plan plan() {
        return plan;
    }

    @Nullable LiveRoles roles() {
        return roles;
    }

    Settings settings() {
        return settings;
    }

    Instant now() {
        return now;
    }

    OrganizationTree organization() {
        return live.organization();
    }

    /** Live assignments that the coverage promises and the files have in scope, sorted. */
    List<Assignment> assignments() {
        return Collections.unmodifiableList(assignments);
    }

    /** Whether the coverage promises to show what such a principal holds; a plan may have needed to see more. */
    private boolean covered(Principal principal) {
        return switch (live.coverage()) {
            case COMPLETE -> true;
            case PRINCIPALS -> !principal.isOrphan();
            case GROUPS -> !principal.isOrphan() && principal.type() == PrincipalType.GROUP;
        };
    }

    /** Whether the management account is left to its own people. */
    boolean ignoresManagement() {
        return settings.managementAccount() == Settings.ManagementAccount.IGNORE;
    }

    private boolean outside(String account) {
        return ignoresManagement() && organization().isManagement(account);
    }

    /** Whether the set is left to them, for it is provisioned there. */
    boolean outOfScope(String set) {
        return ignoresManagement() && live.inManagement(set);
    }

    /** The owner whose tag the set carries, or none. */
    Optional<String> owner(String set) {
        return live.owners().getOrDefault(set, Optional.empty());
    }

    /** Whether the files define the set, bury it, or own it by its tag: what is to be said of it, a plan says. */
    boolean isOurs(String set) {
        return definition(set) != null
                || buried(Tombstone.Kind.PERMISSION_SET, set)
                || (byTag() && owner(set).equals(Optional.of(settings.owner())));
    }

    /** Whether tags tell who owns a set. */
    boolean byTag() {
        return desired != null
                && settings.ownership() == Settings.Ownership.TAG
                && !live.unsupported().contains(Part.TAGS);
    }

    @Nullable PermissionSetDefinition definition(String set) {
        return desired == null ? null : desired.definitions().permissionSets().get(set);
    }

    boolean buried(Tombstone.Kind kind, String name) {
        return desired != null && desired.definitions().tombstone(kind, name) != null;
    }

    /** The group's entry, be it under the name that the group is to have or under the one that it has. */
    @Nullable GroupDefinition group(String liveName) {
        if (desired == null) {
            return null;
        }
        Definitions definitions = desired.definitions();
        GroupDefinition entry = definitions.groups().get(liveName);
        if (entry != null) {
            return entry;
        }
        return definitions.groups().values().stream()
                .filter(group -> liveName.equals(group.previously())
                        && !live.estate().groups().containsKey(group.group().name()))
                .findFirst()
                .orElse(null);
    }

    boolean protectsSet(@Nullable String set) {
        return set != null && protection.coversSet(set);
    }

    boolean protectsGroup(String group) {
        return protection.coversGroup(group);
    }

    /** The assignment as a finding's subject. */
    About about(Assignment assignment) {
        return About.assignment(assignment, organization()).guarded(protectsSet(assignment.permissionSet()));
    }

    /** Who may take an assignment or a set away that no plan of these files touches. */
    String whoMayChange(String set) {
        Optional<String> owner = owner(set);
        return owner.isPresent() && !owner.equals(Optional.of(settings.owner()))
                ? "have owner '" + owner.get() + "'"
                : "with the AWS console or CLI";
    }

    /** Whether all is seen, orphans and roles that nobody holds included. */
    boolean complete() {
        return live.coverage() == Coverage.COMPLETE;
    }
}
