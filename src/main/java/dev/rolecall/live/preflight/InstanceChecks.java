package dev.rolecall.live.preflight;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.IdentifiedGroup;
import dev.rolecall.live.IdentifiedUser;
import dev.rolecall.live.IdentitySources;
import dev.rolecall.live.Instance;
import dev.rolecall.live.LiveSource;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Settings.IdentitySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of what is in the instance. Each kind of read that a plan makes is made once at least, to see whether it is allowed. */
final class InstanceChecks {
    private final LiveSource source;
    private final Setup setup;
    private final Instance instance;
    private final Checklist list;
    private final Map<String, String> setNames = new TreeMap<>();
    private @Nullable List<IdentifiedGroup> groups;
    private @Nullable List<String> inManagement;

    InstanceChecks(LiveSource source, Setup setup, Instance instance, Checklist list) {
        this.source = source;
        this.setup = setup;
        this.instance = instance;
        this.list = list;
    }

    /** Not needed: what a key refuses shows in the reads themselves. */
    void encryption() {
        Setup.Encryption[] answer = {null};
        Boolean asked = list.ask("encryption", false, () -> {
            answer[0] = setup.encryption(instance);
            return true;
        });
        if (asked == null) {
            return;
        }
        Setup.Encryption encryption = answer[0];
        if (encryption == null) {
            list.unknown(
                    "encryption", false, "this endpoint does not say with which key the instance is encrypted", null);
        } else if (encryption.key() == null) {
            list.holds("encryption", false, "with a key of AWS's own; nobody needs to be allowed to use it");
        } else {
            list.holds(
                    "encryption",
                    false,
                    "with the customer managed key " + encryption.key() + " (" + encryption.status() + ")",
                    "Whoever runs Rolecall needs kms:Decrypt on that key by way of sso.*.amazonaws.com and"
                            + " identitystore.*.amazonaws.com (kms:ViaService).");
        }
    }

    /** @param management where the caller may look into it; absent: not */
    void read(@Nullable OrganizationTree tree, @Nullable String management) {
        permissionSets(tree, management);
        directory();
    }

    private void permissionSets(@Nullable OrganizationTree tree, @Nullable String management) {
        List<String> arns = list.tryOut(() -> source.permissionSets(instance));
        if (arns == null) {
            list.unknown("permission-sets-enabled", false, "permission sets could not be listed", null);
            return;
        }
        for (String arn : arns) {
            PermissionSet set = list.tryOut(() -> source.describe(instance, arn));
            if (set != null) {
                setNames.put(arn, set.name());
            }
        }
        list.unknown(
                "permission-sets-enabled",
                false,
                "whether permission sets are enabled for the instance can't be seen with this SDK; there "
                        + (arns.isEmpty() ? "is none yet" : arns.size() == 1 ? "is one" : "are " + arns.size()),
                arns.isEmpty()
                        ? "If creating one is refused, enable multi-account permissions in the instance's console; that"
                                + " can't be undone."
                        : null);
        if (!arns.isEmpty()) {
            contents(arns.get(0), tree);
        }
        list.tryOut(() -> source.requestsInProgress(instance));
        if (management != null) {
            List<String> there = list.tryOut(() -> source.permissionSetsIn(instance, management));
            inManagement = there == null
                    ? null
                    : there.stream().map(arn -> setNames.getOrDefault(arn, arn)).toList();
        }
    }

    private void contents(String arn, @Nullable OrganizationTree tree) {
        list.tryOut(() -> source.tags(instance, arn));
        list.tryOut(() -> source.awsManagedPolicies(instance, arn));
        list.tryOut(() -> source.customerManagedPolicies(instance, arn));
        list.tryOut(() -> present(source.inlinePolicy(instance, arn)));
        list.tryOut(() -> present(source.permissionsBoundary(instance, arn)));
        list.tryOut(() -> source.provisionedAccounts(instance, arn, null));
        list.tryOut(() -> source.staleAccounts(instance, arn));
        if (tree != null) {
            tree.accounts().stream()
                    .filter(account -> account.active() && !tree.isManagement(account.id()))
                    .findFirst()
                    .ifPresent(account -> list.tryOut(() -> source.assignments(instance, arn, account.id())));
        }
    }

    /** Absence is an answer too. */
    private static boolean present(@Nullable Object answer) {
        return answer != null;
    }

    private void directory() {
        groups = list.tryOut(() -> source.groups(instance));
        List<IdentifiedUser> users = list.tryOut(() -> source.users(instance));
        if (groups != null && !groups.isEmpty()) {
            String first = groups.get(0).id();
            list.tryOut(() -> source.memberships(instance, first));
        }
        if (groups == null || users == null) {
            list.unknown(
                    "identity-source",
                    false,
                    "users and groups could not be read, and who keeps them is guessed from them",
                    null);
            return;
        }
        SortedMap<String, Integer> issuers = new TreeMap<>();
        Stream.concat(
                        groups.stream().map(IdentifiedGroup::issuer),
                        users.stream().map(IdentifiedUser::issuer))
                .forEach(issuer -> {
                    if (issuer != null) {
                        issuers.merge(issuer, 1, Integer::sum);
                    }
                });
        IdentitySources.Guess guess = IdentitySources.guess(issuers, groups.size() + users.size());
        boolean external = guess.source() == IdentitySource.EXTERNAL;
        list.holds(
                "identity-source",
                false,
                (external ? "external" : "identity-center") + ", " + guess.reason(),
                external
                        ? "Groups are made and filled by the identity provider: have it push those that the files name."
                        : "Write identitySource: external into rolecall.yaml if an identity provider keeps them.");
    }

    /** All reads that were tried, once nothing more is read. */
    void reads() {
        SortedMap<String, CallFailure> refused = list.refused();
        if (refused.isEmpty()) {
            list.holds("reads", true, "each kind of read was tried and is allowed");
            return;
        }
        List<String> messages = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        refused.values().stream().limit(5).forEach(failure -> {
            messages.add(failure.doing() + ": " + failure.reason());
            if (!advice.contains(failure.advice())) {
                advice.add(failure.advice());
            }
        });
        list.fails(
                "reads",
                true,
                refused.size() + " of " + list.reads() + " reads failed: " + String.join("; ", messages)
                        + (refused.size() > messages.size() ? "; and so on" : ""),
                String.join(" ", advice));
    }

    @Nullable List<IdentifiedGroup> groups() {
        return groups;
    }

    /** Names by ARN, as far as they could be read. */
    Map<String, String> setNames() {
        return setNames;
    }

    /** Names of sets that are provisioned in the management account; absent where that is not known. */
    @Nullable List<String> inManagement() {
        return inManagement;
    }
}
