package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds back, by name, what needs a user, group or set that neither is there nor comes in this run. */
final class Prerequisites {
    private final Definitions definitions;
    private final Set<String> users;
    private final Set<String> groups;
    private final Set<String> sets;
    private final Set<String> unadopted;

    private Prerequisites(
            List<Change> changes, LiveEstate live, Definitions definitions, Collection<String> toBeAdopted) {
        this.definitions = definitions;
        this.users = new HashSet<>(live.estate().users().keySet());
        this.groups = new HashSet<>(live.estate().groups().keySet());
        this.sets = new HashSet<>(live.owners().keySet());
        this.unadopted = new HashSet<>(toBeAdopted);
        for (Change change : changes) {
            if (change.action() == Action.DELETE) {
                continue;
            }
            if (change instanceof Change.OfUser user) {
                users.add(user.userName());
            } else if (change instanceof Change.OfGroup group) {
                groups.add(group.name());
            } else if (change instanceof Change.OfPermissionSet set) {
                sets.add(set.name());
            } else if (change instanceof Change.OfOwner adoption) {
                unadopted.remove(adoption.permissionSet());
            }
        }
    }

    /**
     * The same changes, some of them blocked.
     *
     * @param live as AWS has it, groups under their present names
     * @param toBeAdopted sets that are not ours before this run adopts them
     */
    static List<Change> heldBack(
            List<Change> changes, LiveEstate live, Definitions definitions, Collection<String> toBeAdopted) {
        Prerequisites prerequisites = new Prerequisites(changes, live, definitions, toBeAdopted);
        return changes.stream()
                .map(change -> {
                    String missing = prerequisites.missing(change);
                    return missing == null
                            ? change
                            : change.withWhy(change.why().blocked(missing));
                })
                .toList();
    }

    private @Nullable String missing(Change change) {
        if (change instanceof Change.OfMembership membership) {
            String user = missing(Principal.user(membership.user()));
            return user != null ? user : missing(Principal.group(membership.group()));
        } else if (change instanceof Change.OfAssignment assignment) {
            Assignment wanted = assignment.assignment();
            if (unadopted.contains(wanted.permissionSet())) {
                return notAdopted(wanted.permissionSet());
            }
            String principal = missing(wanted.principal());
            return principal != null || sets.contains(wanted.permissionSet())
                    ? principal
                    : "there is no permission set " + wanted.permissionSet()
                            + " yet, and making it is outside of --only";
        }
        return change instanceof Change.OfProvisioning provisioning && unadopted.contains(provisioning.permissionSet())
                ? notAdopted(provisioning.permissionSet())
                : null;
    }

    private static String notAdopted(String set) {
        return "permission set " + set + " is not ours yet, and adopting it is outside of --only";
    }

    private @Nullable String missing(Principal principal) {
        String name = principal.name();
        if (name == null) {
            return null;
        }
        boolean there = switch (principal.type()) {
            case GROUP -> groups.contains(name);
            case USER -> users.contains(name);
        };
        if (there) {
            return null;
        }
        GroupDefinition group = definitions.groups().get(name);
        boolean defined = switch (principal.type()) {
            case GROUP -> group != null && !group.reference();
            case USER -> definitions.users().containsKey(name);
        };
        return "there is no " + principal.label() + " in the identity store"
                + (defined
                        ? " yet, and making it is outside of --only"
                        : group == null
                                ? ", and no file makes one"
                                : ", and the files only refer to it: with a description or members they would make it");
    }
}
