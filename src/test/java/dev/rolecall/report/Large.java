package dev.rolecall.report;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 500 accounts, 60 permission sets, 300 groups, 3,000 people and some 15,000 assignments, of which one in a hundred is missing and
 * one in a hundred too many.
 */
public final class Large {
    static final int ACCOUNTS = 500;
    static final int SETS = 60;
    static final int GROUPS = 300;
    static final int USERS = 3_000;
    private static final List<String> PARTS = List.of("Workloads", "Platform", "Data", "Sandbox", "Regulated");
    private static final List<String> STAGES = List.of("Dev", "Test", "Prod", "Shared", "Legacy");
    private static final List<String> FIRST =
            List.of("Ana", "Ben", "Cho", "Dee", "Eva", "Finn", "Gia", "Hugo", "Ines", "Juri");
    private static final List<String> LAST =
            List.of("Silva", "Okafor", "Min", "Novak", "Lund", "Meyer", "Rossi", "Tanaka", "Weiss", "Zhou");
    private static final List<String> WORK =
            List.of("ReadOnly", "Developer", "Operator", "Administrator", "Auditor", "Billing");

    private Large() {}

    public static Drawn drawn() {
        Random random = new Random(15);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            String unit = PARTS.get(i % 5) + "/" + STAGES.get(i / 5 % 5);
            accounts.add(new Account(
                    String.format("2%011d", i),
                    PARTS.get(i % 5).toLowerCase(java.util.Locale.ROOT) + "-" + i,
                    AccountState.ACTIVE,
                    unit,
                    Map.of()));
        }
        List<User> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            String first = FIRST.get(i % 10);
            String last = LAST.get(i / 10 % 10);
            String name = (first + "." + last + i + "@example.com").toLowerCase(java.util.Locale.ROOT);
            users.add(new User(name, first, last, first + " " + last + " " + i, name));
        }
        List<Group> groups = new ArrayList<>();
        StringBuilder text = new StringBuilder(
                "rolecall: {version: 1, owner: platform, guards: {removals: {percent: 100}}}\ngroups:\n");
        for (int i = 0; i < GROUPS; i++) {
            TreeSet<String> members = new TreeSet<>();
            for (int member = 0; member < 5 + i % 40; member++) {
                members.add(users.get(random.nextInt(USERS)).userName());
            }
            groups.add(new Group(group(i), null, members));
            text.append("  - {name: ").append(group(i)).append("}\n");
        }
        Map<String, PermissionSet> sets = new TreeMap<>();
        text.append("permissionSets:\n");
        for (int i = 0; i < SETS; i++) {
            String policy = i % 6 == 3 ? "AdministratorAccess" : "ReadOnlyAccess";
            text.append("  - {name: ")
                    .append(set(i))
                    .append(", awsManagedPolicies: [")
                    .append(policy)
                    .append("]}\n");
            sets.put(set(i), PermissionSet.named(set(i)).withPolicies(Set.of(policy), Set.of()));
        }
        Set<Assignment> assignments = assignments(text, accounts, random);
        return Drawn.of(text.toString(), accounts, users, groups, sets.values(), assignments);
    }

    /** Each set goes to some groups in some OUs, as rules that the text gets too. */
    private static Set<Assignment> assignments(StringBuilder text, List<Account> accounts, Random random) {
        Set<Assignment> assignments = new TreeSet<>();
        text.append("assignments:\n");
        for (int i = 0; i < SETS; i++) {
            for (int rule = 0; rule < 5; rule++) {
                Set<String> units = new TreeSet<>();
                while (units.size() < 3) {
                    units.add(PARTS.get(random.nextInt(5)) + "/" + STAGES.get(random.nextInt(5)));
                }
                String group = group((i * 5 + rule) % GROUPS);
                text.append("  - {permissionSets: [")
                        .append(set(i))
                        .append("], groups: [")
                        .append(group)
                        .append("], accounts: [");
                text.append(String.join(
                                ", ",
                                units.stream().map(unit -> "{ou: " + unit + "}").toList()))
                        .append("]}\n");
                for (Account account : accounts) {
                    if (units.contains(account.ouPath()) && random.nextInt(100) > 0) {
                        assignments.add(new Assignment(account.id(), set(i), Principal.group(group)));
                    }
                }
            }
        }
        for (int i = 0; i < 150; i++) {
            assignments.add(new Assignment(
                    accounts.get(random.nextInt(ACCOUNTS)).id(),
                    set(random.nextInt(SETS)),
                    Principal.group(group(random.nextInt(GROUPS)))));
        }
        return assignments;
    }

    private static String group(int number) {
        return PARTS.get(number % 5) + "-" + WORK.get(number % 6) + "-" + number;
    }

    private static String set(int number) {
        return WORK.get(number % 6) + (number < 6 ? "" : "-" + PARTS.get(number % 5) + number / 6);
    }
}
