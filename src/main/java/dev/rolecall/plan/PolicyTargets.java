package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Part;
import dev.rolecall.live.PolicyQuestions;
import dev.rolecall.live.Provisioned;
import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentMode;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.PolicyDefinition;
import dev.rolecall.model.Settings;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which customer managed policies are wanted where, and what has to be known of the accounts to plan that. */
public final class PolicyTargets {
    /** Where policies are looked for that files once defined, whatever they define now: the path that the examples have. */
    private static final String USUAL_PATH = "/rolecall/";

    private final DesiredEstate desired;
    private final LiveEstate live;
    private final SortedMap<String, SortedMap<CustomerManagedPolicy, PolicyDefinition>> wanted = new TreeMap<>();

    private PolicyTargets(DesiredEstate desired, LiveEstate live) {
        this.desired = desired;
        this.live = live;
    }

    /** By what the files say and by who holds what. */
    public static PolicyTargets of(DesiredEstate desired, LiveEstate live) {
        PolicyTargets targets = new PolicyTargets(desired, live);
        Map<String, SortedSet<CustomerManagedPolicy>> following = new HashMap<>();
        for (PolicyDefinition entry : desired.definitions().definedPolicies()) {
            desired.policyAccounts()
                    .getOrDefault(entry.policy(), Collections.emptySortedSet())
                    .forEach(account -> targets.want(entry, account));
            if (entry.followsSets()) {
                targets.naming(entry.policy())
                        .forEach(set -> following
                                .computeIfAbsent(set, s -> new TreeSet<>())
                                .add(entry.policy()));
            }
        }
        if (!following.isEmpty()) {
            targets.follow(following);
        }
        return targets;
    }

    /** Wherever somebody is to hold the set, or keeps it because the files only add to it. */
    private void follow(Map<String, SortedSet<CustomerManagedPolicy>> following) {
        for (Assignment grant : desired.grants().keySet()) {
            follow(following, grant);
        }
        for (Assignment held : live.estate().assignments()) {
            PermissionSetDefinition set = desired.definitions().permissionSets().get(held.permissionSet());
            if (set != null
                    && set.assignments() == AssignmentMode.ADDITIVE
                    && !desired.expired().containsKey(held)) {
                follow(following, held);
            }
        }
    }

    private void follow(Map<String, SortedSet<CustomerManagedPolicy>> following, Assignment assignment) {
        for (CustomerManagedPolicy policy :
                following.getOrDefault(assignment.permissionSet(), Collections.emptySortedSet())) {
            PolicyDefinition entry = desired.definitions().policy(policy);
            if (entry != null) {
                want(entry, assignment.account());
            }
        }
    }

    private void want(PolicyDefinition entry, String account) {
        if (inScope(account)) {
            wanted.computeIfAbsent(account, id -> new TreeMap<>()).put(entry.policy(), entry);
        }
    }

    private boolean inScope(String account) {
        boolean ignored = desired.settings().managementAccount() == Settings.ManagementAccount.IGNORE
                && live.organization().isManagement(account);
        return !ignored && live.organization().active(account);
    }

    /** By account, what is to be there. */
    SortedMap<String, SortedMap<CustomerManagedPolicy, PolicyDefinition>> wanted() {
        return wanted;
    }

    SortedMap<CustomerManagedPolicy, PolicyDefinition> wantedIn(String account) {
        return wanted.getOrDefault(account, Collections.emptySortedMap());
    }

    /** Names of the sets that the files define and that name the policy. */
    SortedSet<String> naming(CustomerManagedPolicy policy) {
        SortedSet<String> sets = new TreeSet<>();
        desired.definitions().permissionSets().forEach((name, definition) -> {
            if (definition.permissionSet().neededPolicies().contains(policy)) {
                sets.add(name);
            }
        });
        return sets;
    }

    /** The same, and those that name it now. */
    SortedSet<String> namingNowOrThen(CustomerManagedPolicy policy) {
        SortedSet<String> sets = naming(policy);
        live.estate().permissionSets().forEach((name, set) -> {
            if (set.neededPolicies().contains(policy)) {
                sets.add(name);
            }
        });
        return sets;
    }

    /** The policies that the set is to name, as far as the endpoint knows of such. */
    SortedSet<CustomerManagedPolicy> neededBy(String permissionSet) {
        PermissionSetDefinition definition =
                desired.definitions().permissionSets().get(permissionSet);
        return definition == null || live.unsupported().contains(Part.CUSTOMER_POLICIES)
                ? Collections.emptySortedSet()
                : definition.permissionSet().neededPolicies();
    }

    boolean defines(String permissionSet) {
        return desired.definitions().permissionSets().containsKey(permissionSet);
    }

    /** Whether other accounts than the caller's own can be entered at all. */
    boolean canEnter() {
        return desired.settings().accountRole() != null;
    }

    /**
     * What to ask about policies. Of AWS, whether it has those of its own that sets newly name. Of the accounts: of those where something is wanted, where a role is about to need a policy, and, where the files
     * have a section {@code policies:}, of all, for what they had wanted before.
     */
    public PolicyQuestions questions(Only only) {
        if (!canEnter()) {
            return asked(Set.of(), null, only);
        } else if (!only.groups().isEmpty()) {
            return asked(dueAccounts(only), null, only);
        }
        SortedSet<String> accounts = dueAccounts(only);
        boolean whole = only.permissionSets().isEmpty();
        if (whole) {
            accounts.addAll(wanted.keySet());
        }
        boolean leftovers = whole
                && desired.definitions().policies() != null
                && desired.settings().ownership() == Settings.Ownership.TAG;
        if (leftovers) {
            boolean fromManagement =
                    live.organization().isManagement(live.caller().account());
            live.organization().accounts().stream()
                    .map(Account::id)
                    .filter(this::inScope)
                    .filter(account -> fromManagement || !live.organization().isManagement(account))
                    .forEach(accounts::add);
        }
        if (!only.accounts().isEmpty()) {
            accounts.retainAll(only.accounts());
        }
        return asked(accounts, leftovers ? desired.settings().owner() : null, only);
    }

    private PolicyQuestions asked(Set<String> accounts, @Nullable String owner, Only only) {
        Map<String, SortedSet<CustomerManagedPolicy>> questions = new TreeMap<>();
        accounts.forEach(account ->
                questions.put(account, new TreeSet<>(wantedIn(account).keySet())));
        return new PolicyQuestions(
                questions,
                owner,
                owner == null ? Set.of() : paths(),
                AwsPolicyNeeds.newlyNamed(desired, live, only),
                live.caller().account());
    }

    /** Where somebody is about to get a set that names such a policy, or where its roles are to be renewed. */
    private SortedSet<String> dueAccounts(Only only) {
        Map<String, SortedSet<CustomerManagedPolicy>> needy = new HashMap<>();
        desired.definitions().permissionSets().keySet().forEach(set -> {
            if (!neededBy(set).isEmpty()) {
                needy.put(set, neededBy(set));
            }
        });
        SortedSet<String> due = new TreeSet<>();
        if (needy.isEmpty()) {
            return due;
        }
        for (Assignment grant : desired.grants().keySet()) {
            if (needy.containsKey(grant.permissionSet())
                    && only.wantsAssignment(grant)
                    && !live.estate().assignments().contains(grant)) {
                due.add(grant.account());
            }
        }
        for (String set : needy.keySet()) {
            Provisioned where = live.provisioned(set);
            PermissionSet present = live.estate().permissionSets().get(set);
            PermissionSetDefinition definition =
                    desired.definitions().permissionSets().get(set);
            boolean changes = present != null
                    && definition != null
                    && !definition.permissionSet().sameRole(present);
            (changes ? where.assigned() : where.stale())
                    .stream()
                            .filter(account -> only.wantsProvisioning(set, account))
                            .forEach(due::add);
        }
        due.removeIf(account -> !inScope(account));
        return due;
    }

    /** Paths of policies that are defined, or named by a set now or then. */
    private Set<String> paths() {
        Set<String> paths = new TreeSet<>(Set.of(USUAL_PATH));
        desired.definitions()
                .definedPolicies()
                .forEach(entry -> paths.add(entry.policy().path()));
        desired.definitions()
                .permissionSets()
                .keySet()
                .forEach(set -> neededBy(set).forEach(policy -> paths.add(policy.path())));
        live.estate()
                .permissionSets()
                .values()
                .forEach(set -> set.neededPolicies().forEach(policy -> paths.add(policy.path())));
        return paths;
    }
}
