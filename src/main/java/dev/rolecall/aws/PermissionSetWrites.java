package dev.rolecall.aws;

import dev.rolecall.live.Handles;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DetachCustomerManagedPolicyReferenceFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DetachManagedPolicyFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.SsoAdminResponse;
import software.amazon.awssdk.services.ssoadmin.model.Tag;

/** Writes permission sets and what they hold. */
final class PermissionSetWrites {
    private static final String SERVICE = PermissionSetCalls.SERVICE;

    private final SsoAdminClient client;
    private final Writes writes;
    private final MadeSets made;
    private final Handles handles;
    private final Names names;
    private final String instance;

    PermissionSetWrites(SsoAdminClient client, Calls calls, Writes writes, Handles handles) {
        this.client = client;
        this.writes = writes;
        this.made = new MadeSets(client, calls, handles);
        this.handles = handles;
        this.names = new Names(handles);
        this.instance = handles.instance().arn();
    }

    void create(PermissionSet set, @Nullable String owner) {
        Map<String, String> tags = new TreeMap<>(set.tags());
        if (owner != null) {
            tags.put(Settings.OWNER_TAG, owner);
        }
        String arn = writes.done(
                        SERVICE,
                        "CreatePermissionSet",
                        "creating permission set",
                        set.name(),
                        () -> client.createPermissionSet(r -> {
                            r.instanceArn(instance)
                                    .name(set.name())
                                    .description(set.description())
                                    .sessionDuration(set.sessionDuration().toString())
                                    .relayState(set.relayState());
                            if (!tags.isEmpty()) {
                                r.tags(tags(tags));
                            }
                        }),
                        LostAnswer.ofMaking(() -> made.answer(set, tags)))
                .permissionSet()
                .permissionSetArn();
        handles.permissionSet(set.name(), arn);
    }

    void updateFields(PermissionSet set) {
        String arn = names.permissionSet(set.name());
        send(
                "UpdatePermissionSet",
                "updating permission set",
                set.name(),
                () -> client.updatePermissionSet(r -> r.instanceArn(instance)
                        .permissionSetArn(arn)
                        .description(set.description())
                        .sessionDuration(set.sessionDuration().toString())
                        .relayState(set.relayState())));
    }

    void attach(String set, String policy) {
        String arn = names.permissionSet(set);
        send(
                "AttachManagedPolicyToPermissionSet",
                "attaching a policy:",
                policy + " to " + set,
                () -> client.attachManagedPolicyToPermissionSet(r -> r.instanceArn(instance)
                        .permissionSetArn(arn)
                        .managedPolicyArn(PolicyArns.arn(instance, policy))),
                LostAnswer.ofMaking(() -> made.attachment(set, arn, policy)));
    }

    void detach(String set, String policy) {
        String arn = names.permissionSet(set);
        send(
                "DetachManagedPolicyFromPermissionSet",
                "detaching a policy:",
                policy + " from " + set,
                () -> client.detachManagedPolicyFromPermissionSet(r -> r.instanceArn(instance)
                        .permissionSetArn(arn)
                        .managedPolicyArn(PolicyArns.arn(instance, policy))),
                LostAnswer.ofRemoving(
                        DetachManagedPolicyFromPermissionSetResponse.builder().build()));
    }

    void attach(String set, CustomerManagedPolicy policy) {
        String arn = names.permissionSet(set);
        send(
                "AttachCustomerManagedPolicyReferenceToPermissionSet",
                "attaching a customer managed policy:",
                policy + " to " + set,
                () -> client.attachCustomerManagedPolicyReferenceToPermissionSet(r -> r.instanceArn(instance)
                        .permissionSetArn(arn)
                        .customerManagedPolicyReference(
                                p -> p.name(policy.name()).path(policy.path()))),
                LostAnswer.ofMaking(() -> made.attachment(set, arn, policy)));
    }

    void detach(String set, CustomerManagedPolicy policy) {
        String arn = names.permissionSet(set);
        send(
                "DetachCustomerManagedPolicyReferenceFromPermissionSet",
                "detaching a customer managed policy:",
                policy + " from " + set,
                () -> client.detachCustomerManagedPolicyReferenceFromPermissionSet(r -> r.instanceArn(instance)
                        .permissionSetArn(arn)
                        .customerManagedPolicyReference(
                                p -> p.name(policy.name()).path(policy.path()))),
                LostAnswer.ofRemoving(DetachCustomerManagedPolicyReferenceFromPermissionSetResponse.builder()
                        .build()));
    }

    void putInlinePolicy(String set, PolicyDocument document) {
        String arn = names.permissionSet(set);
        send(
                "PutInlinePolicyToPermissionSet",
                "putting the inline policy of permission set",
                set,
                () -> client.putInlinePolicyToPermissionSet(
                        r -> r.instanceArn(instance).permissionSetArn(arn).inlinePolicy(document.text())));
    }

    void deleteInlinePolicy(String set) {
        String arn = names.permissionSet(set);
        send(
                "DeleteInlinePolicyFromPermissionSet",
                "deleting the inline policy of permission set",
                set,
                () -> client.deleteInlinePolicyFromPermissionSet(
                        r -> r.instanceArn(instance).permissionSetArn(arn)),
                LostAnswer.ofRemoving(
                        DeleteInlinePolicyFromPermissionSetResponse.builder().build()));
    }

    void putBoundary(String set, PermissionsBoundary boundary) {
        String arn = names.permissionSet(set);
        CustomerManagedPolicy customer = boundary.customerManagedPolicy();
        String aws = boundary.awsManagedPolicy();
        send(
                "PutPermissionsBoundaryToPermissionSet",
                "putting the boundary of permission set",
                set,
                () -> client.putPermissionsBoundaryToPermissionSet(r -> r.instanceArn(instance)
                        .permissionSetArn(arn)
                        .permissionsBoundary(b -> {
                            if (customer != null) {
                                b.customerManagedPolicyReference(
                                        p -> p.name(customer.name()).path(customer.path()));
                            } else if (aws != null) {
                                b.managedPolicyArn(PolicyArns.arn(instance, aws));
                            }
                        })));
    }

    void deleteBoundary(String set) {
        String arn = names.permissionSet(set);
        send(
                "DeletePermissionsBoundaryFromPermissionSet",
                "deleting the boundary of permission set",
                set,
                () -> client.deletePermissionsBoundaryFromPermissionSet(
                        r -> r.instanceArn(instance).permissionSetArn(arn)),
                LostAnswer.ofRemoving(DeletePermissionsBoundaryFromPermissionSetResponse.builder()
                        .build()));
    }

    void tag(String set, Map<String, String> tags) {
        String arn = names.permissionSet(set);
        send(
                "TagResource",
                "tagging permission set",
                set,
                () -> client.tagResource(
                        r -> r.instanceArn(instance).resourceArn(arn).tags(tags(tags))));
    }

    void untag(String set, Set<String> keys) {
        String arn = names.permissionSet(set);
        send(
                "UntagResource",
                "taking tags off permission set",
                set,
                () -> client.untagResource(
                        r -> r.instanceArn(instance).resourceArn(arn).tagKeys(keys)));
    }

    void delete(String set) {
        String arn = names.permissionSet(set);
        send(
                "DeletePermissionSet",
                "deleting permission set",
                set,
                () -> client.deletePermissionSet(r -> r.instanceArn(instance).permissionSetArn(arn)),
                LostAnswer.ofRemoving(DeletePermissionSetResponse.builder().build()));
    }

    private void send(String operation, String doing, String subject, Supplier<? extends SsoAdminResponse> request) {
        writes.done(SERVICE, operation, doing, subject, request::get);
    }

    private <T extends SsoAdminResponse> void send(
            String operation, String doing, String subject, Supplier<T> request, LostAnswer<T> lostAnswer) {
        writes.done(SERVICE, operation, doing, subject, request, lostAnswer);
    }

    private static java.util.List<Tag> tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
    }
}
