package dev.rolecall.plan;

import dev.rolecall.live.AccountPolicies;
import dev.rolecall.live.AccountPolicy;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.PolicyDefinition;
import dev.rolecall.model.Problem;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Customer managed policies in the accounts: adopted, made, changed, removed. */
final class PolicyChanges {
    private static final int MOST_NAMES = 5;

    private final LiveEstate live;
    private final PolicyTargets targets;
    private final Settings settings;
    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<Foreign, SortedSet<String>> foreign = new TreeMap<>();
    private final SortedMap<String, String> unjudged = new TreeMap<>();
    private int managed;

    private PolicyChanges(DesiredEstate desired, LiveEstate live, PolicyTargets targets) {
        this.live = live;
        this.targets = targets;
        this.settings = desired.settings();
    }

    static PolicyChanges of(DesiredEstate desired, LiveEstate live, PolicyTargets targets) {
        PolicyChanges policies = new PolicyChanges(desired, live, targets);
        live.policies().accounts().forEach(policies::account);
        return policies;
    }

    List<Change> changes() {
        return changes;
    }

    /** How many live policies these files own, or are about to. */
    int managed() {
        return managed;
    }

    /** Policies that belong to others; nobody takes them from their owner unasked. */
    List<Problem> problems() {
        return foreign.entrySet().stream()
                .map(other -> new Problem(
                        other.getKey().entry().source(),
                        "policy '" + other.getKey().entry().policy() + "' belongs to owner '"
                                + other.getKey().owner() + "' in " + String.join(", ", other.getValue()),
                        "leave these accounts out, or list the owner in 'rolecall.takeOver' to adopt it"))
                .toList();
    }

    /** One for all accounts that could not be looked into: each its own would hide the others where a role is missing everywhere. */
    List<String> notes() {
        if (unjudged.isEmpty()) {
            return List.of();
        }
        List<String> some = List.copyOf(unjudged.keySet()).subList(0, Math.min(unjudged.size(), MOST_NAMES));
        return List.of("not looked into for policies: " + String.join(", ", some)
                + (unjudged.size() > some.size() ? " and " + (unjudged.size() - some.size()) + " more accounts" : "")
                + " (" + unjudged.values().iterator().next() + ")");
    }

    private record Foreign(PolicyDefinition entry, String owner) implements Comparable<Foreign> {
        @Override
        public int compareTo(Foreign other) {
            int byPlace = entry.source().compareTo(other.entry.source());
            return byPlace != 0 ? byPlace : owner.compareTo(other.owner);
        }
    }

    private void account(String account, AccountPolicies.Seen seen) {
        if (seen instanceof AccountPolicies.Shut shut) {
            unjudged.put(
                    live.organization().label(account),
                    String.valueOf(shut.why().getMessage()));
            targets.wantedIn(account)
                    .values()
                    .forEach(entry -> add(Action.UPDATE, account, entry.policy(), null, entry, reason(shut)));
        } else if (seen instanceof AccountPolicies.Open open) {
            Set<String> names = new HashSet<>();
            open.names().forEach(policy -> names.add(key(policy)));
            targets.wantedIn(account).values().forEach(entry -> wanted(account, entry, open, names));
            open.known().values().forEach(policy -> unwanted(account, policy));
        }
    }

    static String reason(AccountPolicies.Shut shut) {
        return shut.why().getMessage() + ". " + shut.why().advice();
    }

    private static String key(CustomerManagedPolicy policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }

    private void wanted(String account, PolicyDefinition entry, AccountPolicies.Open open, Set<String> names) {
        AccountPolicy present = open.known().get(entry.policy());
        if (present == null) {
            // IAM API reference, CreatePolicy: names are unique in an account, whatever their path.
            boolean taken = !names.add(key(entry.policy()));
            add(Action.CREATE, account, entry.policy(), null, entry, taken ? taken(entry.policy(), open) : null);
            return;
        }
        String owner = present.tags().get(Settings.OWNER_TAG);
        if (byTag() && !settings.owner().equals(owner)) {
            if (owner != null && !settings.takeOver().contains(owner)) {
                foreign.computeIfAbsent(new Foreign(entry, owner), other -> new TreeSet<>())
                        .add(live.organization().label(account));
                return;
            }
            changes.add(new Change.OfPolicyOwner(
                    place(account), present.reference(), owner, settings.owner(), Why.asked(entry.source())));
        }
        managed++;
        if (!present.document().equals(entry.document())) {
            add(Action.UPDATE, account, present.reference(), present, entry, null);
        }
    }

    private String taken(CustomerManagedPolicy policy, AccountPolicies.Open open) {
        CustomerManagedPolicy other = open.names().stream()
                .filter(name -> key(name).equals(key(policy)))
                .findFirst()
                .orElse(policy);
        AccountPolicy known = open.known().get(other);
        return "policy " + other
                + " has that name there, and IAM has a name only once in an account, whatever its path: "
                + (known != null && settings.owner().equals(known.tags().get(Settings.OWNER_TAG))
                        ? "a policy of yours can't move, so give it a new name with its new path; the sets that name it"
                                + " then change over in one run"
                        : "give one of them another name");
    }

    private void unwanted(String account, AccountPolicy present) {
        boolean ours = byTag() && settings.owner().equals(present.tags().get(Settings.OWNER_TAG));
        if (ours && !targets.wantedIn(account).containsKey(present.reference())) {
            managed++;
            SortedSet<String> naming = targets.namingNowOrThen(present.reference());
            changes.add(new Change.OfPolicy(
                    Action.DELETE,
                    place(account),
                    present.reference(),
                    present.document(),
                    null,
                    naming,
                    // What sets have attached, they take off before it goes.
                    naming.isEmpty() && present.uses() > 0 ? Why.ABSENCE.blocked(usedByOthers(present)) : Why.ABSENCE));
        }
    }

    private static String usedByOthers(AccountPolicy present) {
        return "it is attached to, or bounds, " + present.uses()
                + (present.uses() == 1 ? " role, user or group" : " roles, users or groups")
                + " there, and no permission set names it: take it off them (aws iam list-entities-for-policy names them),"
                + " or define it in the files";
    }

    private void add(
            Action action,
            String account,
            CustomerManagedPolicy policy,
            @Nullable AccountPolicy before,
            PolicyDefinition entry,
            @Nullable String blocked) {
        changes.add(new Change.OfPolicy(
                action,
                place(account),
                policy,
                before == null ? null : before.document(),
                entry.document(),
                targets.namingNowOrThen(policy),
                Why.asked(entry.source()).blocked(blocked)));
    }

    private Change.Place place(String account) {
        dev.rolecall.model.Account known = live.organization().account(account);
        return new Change.Place(account, known == null ? null : known.name());
    }

    private boolean byTag() {
        return settings.ownership() == Settings.Ownership.TAG;
    }

    /** Which accounts have a policy once these changes are made. */
    static Map<String, Set<CustomerManagedPolicy>> afterwards(LiveEstate live, List<Change> changes) {
        Map<String, Set<CustomerManagedPolicy>> there = new TreeMap<>();
        live.policies().accounts().forEach((account, seen) -> {
            if (seen instanceof AccountPolicies.Open open) {
                there.put(account, new HashSet<>(open.names()));
            }
        });
        for (Change change : changes) {
            if (change instanceof Change.OfPolicy policy
                    && policy.action() == Action.CREATE
                    && policy.blocked() == null) {
                there.computeIfAbsent(policy.place().id(), account -> new HashSet<>())
                        .add(policy.policy());
            }
        }
        return there;
    }
}
