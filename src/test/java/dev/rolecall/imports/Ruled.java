package dev.rolecall.imports;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** An organization whose assignments came from rules, and how many rules these were. */
record Ruled(OrganizationTree organization, Set<Assignment> assignments, int rules) {
    static final String MANAGEMENT = "100000000001";

    /** How much of everything; {@code mostGroups}, {@code mostSets} and {@code mostUnits} are of one rule. */
    record Size(
            int units, int accounts, int groups, int sets, int rules, int mostGroups, int mostSets, int mostUnits) {}

    static Ruled of(long seed, Size size) {
        Random random = new Random(seed);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < size.units(); i++) {
            String above =
                    units.isEmpty() || random.nextInt(3) == 0 ? "" : units.get(random.nextInt(units.size())) + "/";
            units.add(above + "Unit" + i);
        }
        List<Account> accounts = new ArrayList<>();
        accounts.add(new Account(MANAGEMENT, "management", AccountState.ACTIVE, "/", Map.of()));
        for (int i = 0; i < size.accounts(); i++) {
            String unit = i < 2 * units.size() ? units.get(i / 2) : units.get(random.nextInt(units.size()));
            accounts.add(new Account(String.format("2%011d", i), "account-" + i, AccountState.ACTIVE, unit, Map.of()));
        }
        Set<Assignment> assignments = new HashSet<>();
        for (int i = 0; i < size.rules(); i++) {
            Set<String> where = new TreeSet<>();
            if (random.nextInt(8) == 0) {
                accounts.stream().skip(1).forEach(account -> where.add(account.id()));
            }
            for (int n = 1 + random.nextInt(size.mostUnits()); n > 0 && (where.isEmpty() || n > 1); n--) {
                String unit = units.get(random.nextInt(units.size()));
                accounts.stream()
                        .filter(account -> (account.ouPath() + "/").startsWith(unit + "/"))
                        .forEach(account -> where.add(account.id()));
            }
            if (random.nextInt(5) == 0 && where.size() > 4) {
                where.remove(where.iterator().next());
            }
            if (random.nextInt(10) == 0) {
                where.add(MANAGEMENT);
            }
            for (int g = 1 + random.nextInt(size.mostGroups()); g > 0; g--) {
                Principal group = Principal.group("Group" + random.nextInt(size.groups()));
                Set<Integer> sets = new HashSet<>();
                Random ofRule = new Random(seed * 1000 + i);
                for (int s = 1 + ofRule.nextInt(size.mostSets()); s > 0; s--) {
                    sets.add(ofRule.nextInt(size.sets()));
                }
                sets.forEach(
                        set -> where.forEach(account -> assignments.add(new Assignment(account, "Set" + set, group))));
            }
        }
        return new Ruled(new OrganizationTree(MANAGEMENT, units, accounts), assignments, size.rules());
    }
}
