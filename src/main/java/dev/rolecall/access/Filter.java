package dev.rolecall.access;

import dev.rolecall.model.Globs;
import dev.rolecall.model.OrganizationTree;
import java.util.List;

/**
 * What is asked about: names, or globs with {@code *} and {@code ?}. Of one kind, any may match; the kinds narrow each other;
 * a kind of which nothing is said is not narrowed.
 *
 * @param groups where any are named, what users hold directly is left out
 * @param accounts names or ids
 */
public record Filter(List<String> users, List<String> groups, List<String> accounts, List<String> permissionSets) {
    public static final Filter EVERYTHING = new Filter(List.of(), List.of(), List.of(), List.of());

    public Filter {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        accounts = List.copyOf(accounts);
        permissionSets = List.copyOf(permissionSets);
    }

    /** Whether a user of that name is asked about. */
    public boolean user(String name) {
        return matches(users, name);
    }

    /** Whether a group of that name is asked about. */
    public boolean group(String name) {
        return matches(groups, name);
    }

    /** Whether a permission set of that name is asked about. */
    public boolean permissionSet(String name) {
        return matches(permissionSets, name);
    }

    /** Whether an account of that id is meant; its name counts where the organization has one. */
    boolean account(String id, OrganizationTree organization) {
        return matches(accounts, id) || matches(accounts, Accounts.name(id, organization));
    }

    /** Whether one of the names may stand for none, one or many. */
    public static boolean isGlob(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }

    /** A name that has wildcards in it is still itself. */
    private static boolean matches(List<String> wanted, String name) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String each : wanted) {
            if (each.equals(name) || (isGlob(each) && Globs.matches(each, name))) {
                return true;
            }
        }
        return false;
    }
}
