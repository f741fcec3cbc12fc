package dev.rolecall.scenario;

import dev.rolecall.sandbox.PermissionSetEdit;
import dev.rolecall.sandbox.SandboxEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What AWS has, at random: a small organization with owners, orphans, stale roles and names from before. */
final class RandomLive {
    private final Dice dice;
    private final SandboxEdit edit;
    private final List<String> users = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    /** Every live set's owner; empty where it has none. */
    private final Map<String, String> owners = new TreeMap<>();

    private RandomLive(Dice dice, SandboxEdit edit) {
        this.dice = dice;
        this.edit = edit;
    }

    /** Fills the stage and tells whose sets are there. */
    static Map<String, String> fill(Stage stage, long seed) {
        RandomLive live = new RandomLive(new Dice(seed), stage.edit());
        live.accounts();
        live.people();
        live.permissionSets();
        live.later();
        return live.owners;
    }

    private void accounts() {
        edit.account("111111111111", "prod", "Workloads/Prod").accountTag("111111111111", "env", "prod");
        edit.account("012345678901", "orders", "Workloads/Prod").accountTag("012345678901", "env", "prod");
        edit.account("222222222222", "dev", "Workloads").accountTag("222222222222", "env", "dev");
        edit.account("333333333333", "audit", "Security");
        for (String account : RandomFiles.ACCOUNTS) {
            for (String policy : RandomFiles.CUSTOMER) {
                edit.customerPolicy(account, "/rolecall/", policy, "{\"Version\":\"2012-10-17\",\"Statement\":[]}");
            }
        }
    }

    private void people() {
        for (String user : RandomFiles.USERS) {
            if (dice.oneIn(1.3)) {
                edit.user(user, "Given", "Family");
                users.add(user);
            }
        }
        for (String name : RandomFiles.GROUPS) {
            if (dice.oneIn(1.4)) {
                String group = dice.oneIn(5) ? RandomFiles.before(name) : name;
                edit.group(group, dice.oneIn(2) ? "As it was" : "");
                groups.add(group);
                dice.some(users).forEach(user -> edit.member(group, user));
            }
        }
    }

    private void permissionSets() {
        for (String name : RandomFiles.SETS) {
            if (!dice.oneIn(1.5)) {
                continue;
            }
            String owner = dice.one(List.of("", "platform", "platform", "platform", "former", "other"));
            owners.put(name, owner);
            edit.permissionSet(name, set -> contents(set, owner));
            for (int i = dice.upTo(5); i > 0; i--) {
                assign(name, dice.one(RandomFiles.ACCOUNTS));
            }
            if (dice.oneIn(8)) {
                edit.provision(name, dice.one(RandomFiles.ACCOUNTS));
            }
        }
    }

    private void assign(String set, String account) {
        if (account.equals(Stage.MANAGEMENT) && !dice.oneIn(4)) {
            return;
        }
        if (dice.oneIn(7)) {
            edit.assign(set, dice.one(List.of("GROUP", "USER")), "00000000-0000-4000-8000-00000000dead", account);
        } else if (dice.oneIn(4) && !users.isEmpty()) {
            edit.assignUser(set, dice.one(users), account);
        } else if (!groups.isEmpty()) {
            edit.assignGroup(set, dice.one(groups), account);
        }
    }

    /** What happened after all that was provisioned. */
    private void later() {
        owners.forEach((name, owner) -> {
            if (dice.oneIn(5)) {
                edit.permissionSet(name, set -> contents(set, owner));
            }
        });
        if (dice.oneIn(3)) {
            edit.accountState(dice.one(List.of("111111111111", "333333333333")), "SUSPENDED");
        }
    }

    private PermissionSetEdit contents(PermissionSetEdit set, String owner) {
        if (!owner.isEmpty()) {
            set.tag("rolecall:owner", owner);
        }
        if (dice.oneIn(3)) {
            set.tag("team", dice.one(List.of("a", "b")));
        }
        if (dice.oneIn(2)) {
            set.description("As it was");
        }
        if (dice.oneIn(4)) {
            set.relayState("https://console.aws.amazon.com/");
        }
        dice.some(RandomFiles.MANAGED).forEach(policy -> set.managedPolicy("arn:aws:iam::aws:policy/" + policy));
        dice.some(RandomFiles.CUSTOMER).forEach(policy -> set.customerPolicy("/rolecall/", policy));
        if (dice.oneIn(3)) {
            set.inlinePolicy(
                    dice.one(
                            List.of(
                                    "{\"Version\":\"2012-10-17\",\"Statement\":{\"Action\":[\"s3:GetObject\"],\"Effect\":\"Allow\",\"Resource\":\"*\"}}",
                                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"iam:*\",\"Resource\":\"*\"}]}")));
        }
        if (dice.oneIn(4)) {
            set.managedBoundary("arn:aws:iam::aws:policy/PowerUserAccess");
        }
        return set.sessionDuration(dice.one(List.of("PT1H", "PT2H")));
    }
}
