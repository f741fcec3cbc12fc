package dev.rolecall.report;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.live.Caller;
import dev.rolecall.live.Handles;
import dev.rolecall.live.Instance;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Provisioned;
import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.User;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Planner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A live estate and files, and what a report is made of when the one is compared with the other. */
public record Drawn(LiveEstate live, DesiredEstate desired, Plan plan) {
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    public static final String MANAGEMENT = "100000000001";

    /** What is compared; the organization has the management account beside these. */
    public static Drawn of(
            String definitions,
            Collection<Account> accounts,
            Collection<User> users,
            Collection<Group> groups,
            Collection<PermissionSet> sets,
            Collection<Assignment> assignments) {
        Definitions read = read(definitions);
        Map<String, Account> all = new TreeMap<>();
        accounts.forEach(account -> all.put(account.id(), account));
        all.putIfAbsent(MANAGEMENT, new Account(MANAGEMENT, "management", AccountState.ACTIVE, "/", Map.of()));
        OrganizationTree tree = new OrganizationTree(
                MANAGEMENT,
                all.values().stream()
                        .map(Account::ouPath)
                        .filter(path -> !path.equals("/"))
                        .collect(Collectors.toSet()),
                all.values());
        SortedMap<String, Optional<String>> owners = new TreeMap<>();
        Map<String, Provisioned> provisioned = new HashMap<>();
        SortedMap<String, PermissionSet> setsByName = new TreeMap<>();
        sets.forEach(set -> {
            setsByName.put(set.name(), set);
            owners.put(set.name(), Optional.of(read.settings().owner()));
            TreeSet<String> at = assignments.stream()
                    .filter(assignment -> assignment.permissionSet().equals(set.name()))
                    .map(Assignment::account)
                    .collect(Collectors.toCollection(TreeSet::new));
            provisioned.put(set.name(), new Provisioned(at, new TreeSet<>(), at));
        });
        SortedMap<String, User> usersByName = new TreeMap<>();
        users.forEach(user -> usersByName.put(user.userName(), user));
        SortedMap<String, Group> groupsByName = new TreeMap<>();
        groups.forEach(group -> groupsByName.put(group.name(), group));
        LiveEstate live = new LiveEstate(
                new Caller(MANAGEMENT, "arn:aws:sts::" + MANAGEMENT + ":assumed-role/ci/run"),
                tree,
                new Estate(usersByName, groupsByName, setsByName, Set.copyOf(assignments)),
                owners,
                provisioned,
                Set.of(),
                Set.of(),
                Coverage.COMPLETE,
                List.of(),
                new Handles(new Instance("arn:aws:sso:::instance/ssoins-1", "d-1", "eu-west-1")));
        try {
            DesiredEstate desired = TargetResolver.resolve(read, tree, NOW);
            return new Drawn(live, desired, Planner.plan(desired, live, Only.EVERYTHING, Allowance.NONE));
        } catch (InvalidDefinitions e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static Definitions read(String text) {
        try {
            Path directory = Files.createTempDirectory("rolecall-drawn");
            Path file = Files.writeString(directory.resolve("all.yaml"), text);
            try {
                return DefinitionLoader.load(directory);
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidDefinitions e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    public PlanReport report() {
        return new PlanReport(
                "plan",
                NOW,
                desired.settings().owner(),
                plan,
                List.of(),
                Map.of("sso-admin:ListAccountAssignments", 42L));
    }

    public Picture picture() {
        Map<String, PermissionSet> defined = new HashMap<>();
        desired.definitions().permissionSets().forEach((name, set) -> defined.put(name, set.permissionSet()));
        return Picture.of(live, desired.grants(), defined, Turns.of(plan, List.of()));
    }
}
