package dev.rolecall.apply;

import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What did not come about in this run, and so which later changes can't be tried. Safe for several threads. */
final class Dependencies {
    private final Map<String, String> missing = new ConcurrentHashMap<>();

    /** Why the change can't be tried; absent where it can. */
    @Nullable String obstacle(Change change) {
        return needs(change).stream()
                .map(missing::get)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }

    void notDone(Change change) {
        String reason = "needs '" + change.action().label() + " "
                + change.kind().label() + " " + change.subject() + "', which was not done";
        provides(change).forEach(thing -> missing.putIfAbsent(thing, reason));
    }

    private static List<String> needs(Change change) {
        List<String> things = new ArrayList<>();
        if (change instanceof Change.OfMembership membership) {
            things.add(user(membership.user()));
            things.add(group(membership.group()));
        } else if (change instanceof Change.OfPermissionSet set) {
            things.add(set.action() == Action.DELETE ? freeSet(set.name()) : set(set.name()));
        } else if (change instanceof Change.OfPolicy policy && policy.action() == Action.UPDATE) {
            things.add(ownedPolicy(policy.subject()));
        } else if (change instanceof Change.OfProvisioning provisioning) {
            things.add(set(provisioning.permissionSet()));
        } else if (change instanceof Change.OfAssignment assignment) {
            String set = assignment.assignment().permissionSet();
            things.add(assignment.action() == Action.CREATE ? set(set) : ownedSet(set));
            if (assignment.action() == Action.CREATE) {
                things.add(policies(set, assignment.assignment().account()));
            }
            principal(assignment.principal(), things);
        } else if (change instanceof Change.OfGroup group && group.action() == Action.DELETE) {
            things.add(free(Principal.group(group.name())));
        } else if (change instanceof Change.OfUser user && user.action() == Action.DELETE) {
            things.add(free(Principal.user(user.userName())));
        }
        return things;
    }

    private static List<String> provides(Change change) {
        if (change instanceof Change.OfUser user) {
            return user.action() == Action.CREATE ? List.of(user(user.userName())) : List.of();
        } else if (change instanceof Change.OfGroup group) {
            return group.action() == Action.CREATE || group.renames() ? List.of(group(group.name())) : List.of();
        } else if (change instanceof Change.OfPolicy policy && policy.action() != Action.DELETE) {
            return policy.permissionSets().stream()
                    .map(set -> policies(set, policy.place().id()))
                    .toList();
        } else if (change instanceof Change.OfPolicyOwner owner) {
            return List.of(ownedPolicy(owner.subject()));
        } else if (change instanceof Change.OfOwner owner) {
            return List.of(set(owner.permissionSet()), ownedSet(owner.permissionSet()));
        } else if (change instanceof Change.OfPermissionSet set) {
            return List.of(set(set.name()));
        } else if (change instanceof Change.OfAssignment assignment && assignment.action() == Action.DELETE) {
            return List.of(freeSet(assignment.assignment().permissionSet()), free(assignment.principal()));
        }
        return List.of();
    }

    private static void principal(Principal principal, List<String> things) {
        if (principal.name() != null) {
            things.add(principal.type() == PrincipalType.GROUP ? group(principal.name()) : user(principal.name()));
        }
    }

    private static String user(String name) {
        return "user " + name;
    }

    private static String group(String name) {
        return "group " + name;
    }

    /** That a set's policies are in the account as they are to be: its role can be made there, and nobody new gets it with less. */
    private static String policies(String set, String account) {
        return "policies of " + set + " in " + account;
    }

    private static String ownedPolicy(String subject) {
        return "owned policy " + subject;
    }

    private static String set(String name) {
        return "set " + name;
    }

    /** That the set is ours, so that assignments of it may be removed. */
    private static String ownedSet(String name) {
        return "owned set " + name;
    }

    /** That nobody holds the set any more. */
    private static String freeSet(String name) {
        return "unassigned set " + name;
    }

    /** That the principal holds nothing any more. */
    private static String free(Principal principal) {
        return "free " + principal.label();
    }
}
