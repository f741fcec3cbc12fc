package dev.rolecall.imports;

import dev.rolecall.model.Account;
import dev.rolecall.model.OrganizationTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the OUs in which workloads live: those right below the root that hold active accounts and are none of the OUs that AWS's
 * advice on landing zones keeps for other ends ("Organizing your AWS environment using multiple accounts"). Names are all there
 * is to go by; whoever owns the files looks through what was made of them.
 */
final class WorkloadUnits {
    /** In small letters, without spaces. */
    private static final Set<String> OF_OTHERS = Set.of(
            "security",
            "core",
            "infrastructure",
            "network",
            "networking",
            "suspended",
            "quarantine",
            "graveyard",
            "transitional",
            "exceptions",
            "policystaging",
            "deployments");

    private static final Set<String> NETWORKS = Set.of("infrastructure", "network", "networking");

    private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");

    private final OrganizationTree tree;
    private final SortedSet<String> shared = new TreeSet<>();

    /** @param core paths of the OUs that hold Control Tower's shared accounts */
    WorkloadUnits(OrganizationTree tree, Collection<String> core) {
        this.tree = tree;
        core.forEach(path -> shared.add(top(path)));
    }

    /**
     * An OU of workloads.
     *
     * @param production OUs below it that hold production, none of them within another
     * @param elsewhere whether there are active accounts in it outside of production
     */
    record Unit(String path, List<String> production, boolean elsewhere) {}

    List<Unit> all() {
        List<Unit> units = new ArrayList<>();
        for (String path : tops()) {
            if (!shared.contains(path) && !OF_OTHERS.contains(plain(path)) && hasAccounts(path)) {
                units.add(unit(path));
            }
        }
        return units;
    }

    /** OUs right below the root in which nothing is active. */
    List<String> empty() {
        return tops().stream()
                .filter(path -> !OF_OTHERS.contains(plain(path)) && !hasAccounts(path))
                .toList();
    }

    /** OUs of what connects the accounts. */
    List<String> networks() {
        return tops().stream()
                .filter(path -> NETWORKS.contains(plain(path)) && hasAccounts(path))
                .toList();
    }

    private Unit unit(String path) {
        List<String> production = new ArrayList<>();
        if (PRODUCTION.contains(plain(path))) {
            production.add(path);
        }
        for (String below : tree.ouPaths()) {
            String name = below.substring(below.lastIndexOf('/') + 1);
            if (below.startsWith(path + "/")
                    && PRODUCTION.contains(plain(name))
                    && hasAccounts(below)
                    && production.stream().noneMatch(above -> within(above, below))) {
                production.add(below);
            }
        }
        boolean elsewhere = accounts(path).stream()
                .anyMatch(account -> production.stream().noneMatch(ou -> within(ou, account.ouPath())));
        return new Unit(path, production, elsewhere);
    }

    private SortedSet<String> tops() {
        SortedSet<String> tops = new TreeSet<>();
        tree.ouPaths().forEach(path -> tops.add(top(path)));
        return tops;
    }

    /** The OU right below the root. */
    private static String top(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    private boolean hasAccounts(String path) {
        return !accounts(path).isEmpty();
    }

    private List<Account> accounts(String path) {
        return tree.accounts().stream()
                .filter(account ->
                        account.active() && !tree.isManagement(account.id()) && within(path, account.ouPath()))
                .toList();
    }

    private static boolean within(String ou, String path) {
        return path.equals(ou) || path.startsWith(ou + "/");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
