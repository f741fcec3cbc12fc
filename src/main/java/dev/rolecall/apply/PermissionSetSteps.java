package dev.rolecall.apply;

import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The calls that make one permission set out of another. Run again after a crash they do what is left. */
final class PermissionSetSteps {
    /** Managed policies of both kinds that a set may hold (aws-facts 1b). */
    private static final int MOST_POLICIES = 25;

    private final EstateWriter writer;

    PermissionSetSteps(EstateWriter writer) {
        this.writer = writer;
    }

    void create(PermissionSet wanted, @Nullable String owner) {
        writer.createPermissionSet(wanted, owner);
        PermissionSet bare = PermissionSet.named(wanted.name()).withTags(wanted.tags());
        contents(bare, wanted);
    }

    void update(PermissionSet before, PermissionSet after) {
        if (!Objects.equals(before.description(), after.description())
                || !before.sessionDuration().equals(after.sessionDuration())
                || !Objects.equals(before.relayState(), after.relayState())) {
            writer.updateFields(after);
        }
        contents(before, after);
        tags(before, after);
    }

    private void contents(PermissionSet before, PermissionSet after) {
        String name = after.name();
        Set<String> attach = minus(after.awsManagedPolicies(), before.awsManagedPolicies());
        Set<String> detach = minus(before.awsManagedPolicies(), after.awsManagedPolicies());
        Set<CustomerManagedPolicy> attachCustomer =
                minus(after.customerManagedPolicies(), before.customerManagedPolicies());
        Set<CustomerManagedPolicy> detachCustomer =
                minus(before.customerManagedPolicies(), after.customerManagedPolicies());
        int together = before.awsManagedPolicies().size()
                + before.customerManagedPolicies().size()
                + attach.size()
                + attachCustomer.size();
        boolean roomForBoth = together <= MOST_POLICIES;
        if (!roomForBoth) {
            detach.forEach(policy -> writer.detach(name, policy));
            detachCustomer.forEach(policy -> writer.detach(name, policy));
        }
        boundary(name, before.permissionsBoundary(), after.permissionsBoundary());
        attach.forEach(policy -> writer.attach(name, policy));
        attachCustomer.forEach(policy -> writer.attach(name, policy));
        inline(name, before.inlinePolicy(), after.inlinePolicy());
        if (roomForBoth) {
            detach.forEach(policy -> writer.detach(name, policy));
            detachCustomer.forEach(policy -> writer.detach(name, policy));
        }
    }

    private void inline(String name, @Nullable PolicyDocument before, @Nullable PolicyDocument after) {
        if (after == null) {
            if (before != null) {
                writer.deleteInlinePolicy(name);
            }
        } else if (!after.equals(before)) {
            writer.putInlinePolicy(name, after);
        }
    }

    private void boundary(String name, @Nullable PermissionsBoundary before, @Nullable PermissionsBoundary after) {
        if (after == null) {
            if (before != null) {
                writer.deleteBoundary(name);
            }
        } else if (!after.equals(before)) {
            writer.putBoundary(name, after);
        }
    }

    private void tags(PermissionSet before, PermissionSet after) {
        Map<String, String> put = new HashMap<>(after.tags());
        put.entrySet().removeAll(before.tags().entrySet());
        if (!put.isEmpty()) {
            writer.tag(after.name(), put);
        }
        Set<String> gone = minus(before.tags().keySet(), after.tags().keySet());
        if (!gone.isEmpty()) {
            writer.untag(after.name(), gone);
        }
    }

    private static <T> Set<T> minus(Set<T> some, Set<T> others) {
        Set<T> result = new TreeSet<>(some);
        result.removeAll(others);
        return result;
    }
}
