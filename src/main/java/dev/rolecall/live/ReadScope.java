package dev.rolecall.live;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run has to look at. For a plan only sets that are owned or named are read whole; an audit or import looks at the
 * whole instance, and then the coverage is a promise about all its sets (contract 4).
 *
 * @param owner absent where ownership is by definition and no tag is read
 * @param namedSets sets that the files define or bury
 * @param buriedSets those of them that must be gone: all their assignments are read under every coverage
 * @param definedGroups groups whose members people impact or membership needs, former names included
 * @param definedSets as the files want them: the roles of one that differs are renewed wherever somebody holds it
 * @param ignoresManagement whether sets that are provisioned in the management account are left alone
 * @param wholeInstance whether every set and every group's members are read, whoever owns them
 * @param setTags whether tags of sets are read
 */
public record ReadScope(
        Coverage coverage,
        boolean accountTags,
        @Nullable String instance,
        @Nullable String owner,
        Set<String> namedSets,
        Set<String> buriedSets,
        Set<String> definedGroups,
        Set<String> buriedGroups,
        Set<String> buriedUsers,
        Map<String, PermissionSet> definedSets,
        boolean ignoresManagement,
        boolean wholeInstance,
        boolean setTags) {

    /** What a plan has to look at. */
    public ReadScope(
            Coverage coverage,
            boolean accountTags,
            @Nullable String instance,
            @Nullable String owner,
            Set<String> namedSets,
            Set<String> buriedSets,
            Set<String> definedGroups,
            Set<String> buriedGroups,
            Set<String> buriedUsers,
            Map<String, PermissionSet> definedSets,
            boolean ignoresManagement) {
        this(
                coverage,
                accountTags,
                instance,
                owner,
                namedSets,
                buriedSets,
                definedGroups,
                buriedGroups,
                buriedUsers,
                definedSets,
                ignoresManagement,
                false,
                owner != null);
    }

    /** The whole instance as these settings have it, whatever files there may be about it. */
    public static ReadScope wholeInstance(Settings settings, Coverage coverage) {
        return withoutFiles(
                coverage,
                settings.instance(),
                false,
                Set.of(),
                settings.managementAccount() == Settings.ManagementAccount.IGNORE,
                true);
    }

    /** The whole instance, and of what the files are about all that a plan would read. */
    public static ReadScope wholeInstance(Definitions definitions, Coverage coverage) {
        ReadScope plan = of(definitions, coverage);
        return new ReadScope(
                coverage,
                plan.accountTags,
                plan.instance,
                plan.owner,
                plan.namedSets,
                plan.buriedSets,
                plan.definedGroups,
                plan.buriedGroups,
                plan.buriedUsers,
                plan.definedSets,
                plan.ignoresManagement,
                true,
                plan.setTags);
    }

    /**
     * Who has what: no tags, and nothing but what gives anybody access.
     *
     * @param sets only these; every set where none is named
     */
    public static ReadScope access(@Nullable String instance, Set<String> sets, boolean accountTags) {
        return withoutFiles(Coverage.PRINCIPALS, instance, accountTags, sets, false, false);
    }

    /** @param sets only these; every set where none is named */
    private static ReadScope withoutFiles(
            Coverage coverage,
            @Nullable String instance,
            boolean accountTags,
            Set<String> sets,
            boolean ignoresManagement,
            boolean setTags) {
        return new ReadScope(
                coverage,
                accountTags,
                instance,
                null,
                sets,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                ignoresManagement,
                sets.isEmpty(),
                setTags);
    }

    /** What a plan of these files has to look at. */
    public static ReadScope of(Definitions definitions, Coverage coverage) {
        Settings settings = definitions.settings();
        Set<String> buried = tombstones(definitions, Tombstone.Kind.PERMISSION_SET);
        Set<String> named = new TreeSet<>(definitions.permissionSets().keySet());
        named.addAll(buried);
        Map<String, PermissionSet> sets = new TreeMap<>();
        definitions.permissionSets().forEach((name, definition) -> sets.put(name, definition.permissionSet()));
        Set<String> groups = new TreeSet<>(definitions.groups().keySet());
        for (GroupDefinition group : definitions.groups().values()) {
            if (group.previously() != null) {
                groups.add(group.previously());
            }
        }
        return new ReadScope(
                coverage,
                definitions.needsTags(),
                settings.instance(),
                settings.ownership() == Settings.Ownership.TAG ? settings.owner() : null,
                named,
                buried,
                groups,
                tombstones(definitions, Tombstone.Kind.GROUP),
                tombstones(definitions, Tombstone.Kind.USER),
                sets,
                settings.managementAccount() == Settings.ManagementAccount.IGNORE);
    }

    private static Set<String> tombstones(Definitions definitions, Tombstone.Kind kind) {
        return definitions.removed().stream()
                .filter(tombstone -> tombstone.kind() == kind)
                .map(Tombstone::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a set of that name and owner is read whole. */
    boolean covers(String name, @Nullable String ownerTag) {
        return wholeInstance || isOurs(name, ownerTag);
    }

    /** Whether the files own, define or bury a set of that name and owner. */
    boolean isOurs(String name, @Nullable String ownerTag) {
        return namedSets.contains(name) || (owner != null && owner.equals(ownerTag));
    }

    /** Whether a set is going to be removed. */
    boolean removes(String name, @Nullable String ownerTag) {
        return buriedSets.contains(name) || (isOurs(name, ownerTag) && !namedSets.contains(name));
    }

    /** Whether a group or user is going to be removed. */
    boolean buries(Principal principal) {
        Set<String> buried = principal.type() == PrincipalType.GROUP ? buriedGroups : buriedUsers;
        return principal.name() != null && buried.contains(principal.name());
    }

    /** Whether it matters where the roles of a covered set are stale (contract 4). */
    boolean watchesRoles(String name, @Nullable String ownerTag) {
        return coverage == Coverage.COMPLETE || isOurs(name, ownerTag);
    }

    /** Whether the roles of a covered set may have to change, wherever they are. */
    boolean changes(PermissionSet present) {
        PermissionSet wanted = definedSets.get(present.name());
        if (wanted == null) {
            return false;
        }
        // No description in the files means any (contract 3).
        PermissionSet whole = wanted.description() == null ? wanted.withDescription(present.description()) : wanted;
        return !whole.sameRole(present);
    }
}
