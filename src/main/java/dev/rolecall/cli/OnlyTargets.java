package dev.rolecall.cli;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Account;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.plan.Only;
import java.util.ArrayList;
import java.util.List;

/** Turns {@code --only} into what it means here; a name that nothing has ends the run instead of doing nothing. */
final class OnlyTargets {
    private OnlyTargets() {}

    /** Ends the command where the form is wrong: before AWS is asked. */
    static void check(List<String> options) {
        options.forEach(OnlyTargets::kind);
    }

    static Only resolve(List<String> options, Definitions definitions, LiveEstate live) {
        List<String> sets = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (String option : options) {
            String name = option.substring(option.indexOf('=') + 1);
            switch (kind(option)) {
                case "permission-set" -> {
                    require(
                            option,
                            definitions.permissionSets().containsKey(name)
                                    || live.owners().containsKey(name),
                            "a permission set");
                    sets.add(name);
                }
                case "group" -> {
                    require(
                            option,
                            definitions.groups().containsKey(name)
                                    || live.estate().groups().containsKey(name),
                            "a group");
                    groups.add(name);
                    // A group that is renamed is meant by either of its names.
                    for (GroupDefinition group : definitions.groups().values()) {
                        if (name.equals(group.previously())) {
                            groups.add(group.group().name());
                        }
                    }
                }
                default -> accounts.add(account(option, name, live));
            }
        }
        return Only.of(sets, accounts, groups);
    }

    private static String account(String option, String name, LiveEstate live) {
        if (live.organization().account(name) != null) {
            return name;
        }
        List<Account> named = live.organization().named(name);
        require(option, !named.isEmpty(), "an account");
        if (named.size() > 1) {
            throw Stop.usage("--only " + option + ": "
                    + String.join(" and ", named.stream().map(Account::label).toList())
                    + " have that name; give the id");
        }
        return named.get(0).id();
    }

    private static String kind(String option) {
        int equals = option.indexOf('=');
        String kind = equals < 0 ? option : option.substring(0, equals);
        if (equals < 0
                || equals == option.length() - 1
                || !List.of("permission-set", "account", "group").contains(kind)) {
            throw Stop.usage("--only takes permission-set=NAME, account=NAME or group=NAME, not '" + option + "'");
        }
        return kind;
    }

    private static void require(String option, boolean known, String what) {
        if (!known) {
            throw Stop.usage("--only " + option + ": neither the files nor AWS have such " + what);
        }
    }
}
