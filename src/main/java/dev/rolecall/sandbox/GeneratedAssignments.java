package dev.rolecall.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Assignments, and the roles that come of them. A few groups and sets have very many, most have few; one in eighteen is a user's own,
 * one in two hundred is an orphan's. Afterwards some accounts are suspended or closed, and some sets are ahead of their roles. One set in
 * fifteen is assigned nowhere, if there is room elsewhere.
 */
final class GeneratedAssignments {

    private static final String ALLOW_ALL =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private final World world;
    private final Generation asked;
    private final SplittableRandom random;
    private final List<String> accounts = new ArrayList<>();
    private final List<PermissionSetState> sets = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private final List<String> orphans = new ArrayList<>();
    private long cursor;

    GeneratedAssignments(World world, Generation asked) {
        this.world = world;
        this.asked = asked;
        this.random = new SplittableRandom(asked.seed() * 31 + 4);
    }

    void make() {
        if (world.assignments().size() >= asked.assignments()) {
            return;
        }
        world.organization().accounts().values().stream()
                .filter(Account::usable)
                .forEach(account -> accounts.add(account.id()));
        // Rarest in the management account.
        String management = world.organization().facts().managementAccount();
        if (accounts.remove(management)) {
            accounts.add(management);
        }
        sets.addAll(world.permissionSets().byArn().values());
        groups.addAll(world.directory().groups().keySet());
        users.addAll(world.directory().users().keySet());
        for (int i = 0; i < 3 + groups.size() / 100; i++) {
            orphans.add(DirectoryChecks.newId(world));
        }
        assign();
        suspend(management);
        change();
    }

    private void assign() {
        Skew account = new Skew(accounts.size(), 0.2);
        Skew set = new Skew(Math.max(1, sets.size() - sets.size() / 15), 1.15);
        Skew group = new Skew(Math.max(1, groups.size()), 1);
        int failed = 0;
        while (world.assignments().size() < asked.assignments()) {
            PermissionSetState what = sets.get(set.pick(random));
            boolean done = failed < 40
                    ? put(principal(accounts.get(account.pick(random)), what.arn(), group), what)
                    : putNext();
            failed = done ? 0 : failed + 1;
        }
    }

    private Assignment principal(String account, String set, Skew group) {
        double draw = random.nextDouble();
        if (draw < 0.005) {
            String orphan = orphans.get(random.nextInt(orphans.size()));
            return new Assignment(account, set, orphan.hashCode() % 3 == 0 ? "USER" : "GROUP", orphan);
        }
        boolean user = groups.isEmpty() || (draw < 0.06 && !users.isEmpty());
        return user
                ? new Assignment(account, set, "USER", users.get(random.nextInt(users.size())))
                : new Assignment(account, set, "GROUP", groups.get(group.pick(random)));
    }

    /** Where chance finds no place any more: the next free one in order. */
    private boolean putNext() {
        int principals = groups.size() + users.size();
        long all = (long) accounts.size() * sets.size() * principals;
        if (cursor >= all) {
            throw new SandboxException("Only " + world.assignments().size() + " of " + asked.assignments()
                    + " assignments find a place with what the seed holds");
        }
        int principal = (int) (cursor % principals);
        PermissionSetState set = sets.get((int) (cursor / principals % sets.size()));
        String account = accounts.get((int) (cursor / principals / sets.size()));
        cursor++;
        Assignment next = principal < groups.size()
                ? new Assignment(account, set.arn(), "GROUP", groups.get(principal))
                : new Assignment(account, set.arn(), "USER", users.get(principal - groups.size()));
        return put(next, set);
    }

    private boolean put(Assignment assignment, PermissionSetState set) {
        if (world.assignments().has(assignment) || AssignmentOperations.groupsAreFull(world, assignment)) {
            return false;
        }
        if (world.provisionings().get(assignment.account(), set.arn()).isEmpty()
                && !provision(assignment.account(), set)) {
            return false;
        }
        world.assignments().add(assignment);
        return true;
    }

    private boolean provision(String account, PermissionSetState set) {
        AccountIam iam = world.iam(account);
        set.content().customerPolicies().forEach(policy -> need(iam, policy));
        Boundary boundary = set.content().boundary();
        need(iam, boundary == null ? null : boundary.customerPolicy());
        return Provisioner.provision(world, set, account) == null;
    }

    private void need(AccountIam iam, @Nullable CustomerPolicy policy) {
        if (policy != null && iam.policyNamed(policy.name()).isEmpty()) {
            TreeMap<Integer, Policy.Version> versions = new TreeMap<>();
            versions.put(1, new Policy.Version(ALLOW_ALL, world.now()));
            iam.put(new Policy(
                    policy.name(),
                    policy.path(),
                    "ANPA" + world.ids().base32(17),
                    world.now(),
                    world.now(),
                    null,
                    versions,
                    1,
                    2,
                    new TreeMap<>()));
        }
    }

    private void suspend(String management) {
        for (int i = accounts.size() / 100; i > 0; i--) {
            String id = accounts.get(random.nextInt(accounts.size()));
            if (!id.equals(management)) {
                String state = i % 2 == 0 ? "SUSPENDED" : "CLOSED";
                world.organization()
                        .account(id)
                        .ifPresent(account -> world.organization().put(account.withState(state)));
            }
        }
    }

    private void change() {
        List<PermissionSetState> assigned = sets.stream()
                .filter(set -> world.assignments().countOf(set.arn()) > 0)
                .toList();
        for (int i = (assigned.size() + 15) / 30; i > 0; i--) {
            PermissionSetState set = assigned.get(random.nextInt(assigned.size()));
            SetContent content = set.content();
            world.permissionSets()
                    .put(set.withContent(content.withBasics(
                            "Changed, not provisioned", content.sessionDuration(), content.relayState())));
        }
    }
}
