package dev.rolecall.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an asynchronous request of sso-admin, or refuses it, and says when it will end (aws-facts.md sections 1a and 5). Assumed where
 * AWS documents nothing: what is above a limit is throttled; in an account one request changes roles at a time and the next waits for
 * it; the same set in the same account is a conflict. Without limits nothing is ever in progress when the next call comes.
 */
final class Admission {

    private final World world;
    private final AsyncRequest.Kind kind;
    private final @Nullable String account;
    private final String permissionSet;

    /** @param account null for all accounts that have the set */
    private Admission(World world, AsyncRequest.Kind kind, @Nullable String account, String permissionSet) {
        this.world = world;
        this.kind = kind;
        this.account = account;
        this.permissionSet = permissionSet;
    }

    static AsyncRequest assignment(World world, AsyncRequest.Kind kind, Assignment assignment) {
        return new Admission(world, kind, assignment.account(), assignment.permissionSet())
                .admit(assignment.principalType(), assignment.principalId());
    }

    static AsyncRequest provisioning(World world, @Nullable String account, String permissionSet) {
        return new Admission(world, AsyncRequest.Kind.PROVISIONING, account, permissionSet).admit(null, null);
    }

    private AsyncRequest admit(@Nullable String principalType, @Nullable String principalId) {
        checkRoom();
        checkConflict();
        long sequence = world.requests().nextSequence();
        AsyncRequest request = new AsyncRequest(
                world.ids().uuid(),
                kind,
                sequence,
                account,
                permissionSet,
                principalType,
                principalId,
                world.now(),
                due(sequence),
                AsyncRequest.IN_PROGRESS,
                null);
        world.requests().put(request);
        return request;
    }

    private void checkRoom() {
        Limits limits = world.behaviour().limits();
        int open = world.requests().openOf(kind);
        if (kind == AsyncRequest.Kind.ASSIGNMENT_CREATION && open >= limits.outstandingCreations()) {
            throw SsoErrors.throttled(limits.outstandingCreations() + " assignments are being created already");
        }
        if (kind != AsyncRequest.Kind.PROVISIONING) {
            return;
        }
        if (open >= limits.concurrentProvisionings()) {
            throw SsoErrors.throttled(limits.concurrentProvisionings() + " provisionings are in progress already");
        }
        if (account == null && targets().size() > limits.accountsPerProvisioning()) {
            throw SsoErrors.validation("ALL_PROVISIONED_ACCOUNTS reaches at most " + limits.accountsPerProvisioning()
                    + " accounts, the set is provisioned in " + targets().size());
        }
    }

    private void checkConflict() {
        Requests requests = world.requests();
        Optional<AsyncRequest> other = account == null
                ? requests.openWith(permissionSet)
                : requests.openIn(account)
                        .filter(each -> each.permissionSet().equals(permissionSet))
                        .findFirst()
                        .or(() -> requests.openEverywhere()
                                .filter(each -> each.permissionSet().equals(permissionSet))
                                .findFirst());
        other.ifPresent(each -> {
            throw SsoErrors.conflict("The request " + each.id() + " about the same permission set "
                    + (account == null ? "" : "in the same account ") + "is still in progress");
        });
    }

    private NavigableMap<String, Provisioned> targets() {
        return world.provisionings().of(permissionSet);
    }

    private Instant due(long sequence) {
        Duration work = work(sequence);
        if (account != null) {
            return free(account).plus(work);
        }
        Instant last = world.now();
        for (String each : targets().keySet()) {
            Instant there = free(each);
            last = there.isAfter(last) ? there : last;
        }
        return last.plus(work);
    }

    private Duration work(long sequence) {
        Limits limits = world.behaviour().limits();
        if (kind == AsyncRequest.Kind.PROVISIONING) {
            return limits.provisioning();
        }
        double part = 1 + limits.spread() * (2 * Ids.fraction(world.ids().seed(), sequence) - 1);
        return Duration.ofMillis(Math.round(limits.assignment().toMillis() * part));
    }

    /** When the account's roles are free to be changed. */
    private Instant free(String there) {
        Instant free = world.now();
        Instant own = world.requests().lastDueIn(there);
        if (own != null && own.isAfter(free)) {
            free = own;
        }
        for (AsyncRequest each : world.requests().openEverywhere().toList()) {
            if (each.due().isAfter(free)
                    && world.provisionings().get(there, each.permissionSet()).isPresent()) {
                free = each.due();
            }
        }
        return free;
    }
}
