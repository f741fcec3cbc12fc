package dev.rolecall.sandbox;

import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.AttachedManagedPolicy;
import software.amazon.awssdk.services.ssoadmin.model.CustomerManagedPolicyReference;
import software.amazon.awssdk.services.ssoadmin.model.DetachCustomerManagedPolicyReferenceFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DetachCustomerManagedPolicyReferenceFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DetachManagedPolicyFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DetachManagedPolicyFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetResponse;

/** sso-admin: the managed policies of a permission set, AWS's own and the customer's. */
final class AttachedPolicyOperations {

    /** AWS managed and customer managed together (aws-facts.md section 1b). */
    static final int MAX_POLICIES = 25;

    private AttachedPolicyOperations() {}

    /** That attaching twice is a conflict is assumed; AWS documents only that Conflict can occur. */
    static AttachManagedPolicyToPermissionSetResponse attach(
            World world, Caller caller, AttachManagedPolicyToPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        Access.checkSet(world, caller, "AttachManagedPolicyToPermissionSet", set);
        String arn = request.managedPolicyArn();
        if (set.content().managedPolicies().contains(arn)) {
            throw SsoErrors.conflict("The policy " + arn + " is attached to " + set.arn() + " already");
        }
        checkRoom(set);
        PermissionSetOperations.change(
                world, caller, "AttachManagedPolicyToPermissionSet", set, content -> content.with(arn));
        return AttachManagedPolicyToPermissionSetResponse.builder().build();
    }

    static DetachManagedPolicyFromPermissionSetResponse detach(
            World world, Caller caller, DetachManagedPolicyFromPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        Access.checkSet(world, caller, "DetachManagedPolicyFromPermissionSet", set);
        String arn = request.managedPolicyArn();
        if (!set.content().managedPolicies().contains(arn)) {
            throw SsoErrors.notFound("The policy " + arn + " is not attached to " + set.arn());
        }
        PermissionSetOperations.change(
                world, caller, "DetachManagedPolicyFromPermissionSet", set, content -> content.without(arn));
        return DetachManagedPolicyFromPermissionSetResponse.builder().build();
    }

    static ListManagedPoliciesInPermissionSetResponse list(
            World world, Caller caller, ListManagedPoliciesInPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        Page<AttachedManagedPolicy> page = Page.of(
                new TreeSet<>(set.content().managedPolicies()),
                arn -> AttachedManagedPolicy.builder()
                        .arn(arn)
                        .name(arn.substring(arn.lastIndexOf('/') + 1))
                        .build(),
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListManagedPoliciesInPermissionSetResponse.builder()
                .attachedManagedPolicies(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static AttachCustomerManagedPolicyReferenceToPermissionSetResponse attachCustomer(
            World world, Caller caller, AttachCustomerManagedPolicyReferenceToPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        Access.checkSet(world, caller, "AttachCustomerManagedPolicyReferenceToPermissionSet", set);
        CustomerPolicy policy = reference(request.customerManagedPolicyReference());
        if (set.content().has(policy)) {
            throw SsoErrors.conflict(
                    "The policy " + policy.path() + policy.name() + " is attached to " + set.arn() + " already");
        }
        checkRoom(set);
        PermissionSetOperations.change(
                world,
                caller,
                "AttachCustomerManagedPolicyReferenceToPermissionSet",
                set,
                content -> content.with(policy));
        return AttachCustomerManagedPolicyReferenceToPermissionSetResponse.builder()
                .build();
    }

    static DetachCustomerManagedPolicyReferenceFromPermissionSetResponse detachCustomer(
            World world, Caller caller, DetachCustomerManagedPolicyReferenceFromPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        Access.checkSet(world, caller, "DetachCustomerManagedPolicyReferenceFromPermissionSet", set);
        CustomerPolicy policy = reference(request.customerManagedPolicyReference());
        if (!set.content().has(policy)) {
            throw SsoErrors.notFound(
                    "The policy " + policy.path() + policy.name() + " is not attached to " + set.arn());
        }
        PermissionSetOperations.change(
                world,
                caller,
                "DetachCustomerManagedPolicyReferenceFromPermissionSet",
                set,
                content -> content.without(policy));
        return DetachCustomerManagedPolicyReferenceFromPermissionSetResponse.builder()
                .build();
    }

    static ListCustomerManagedPolicyReferencesInPermissionSetResponse listCustomer(
            World world, Caller caller, ListCustomerManagedPolicyReferencesInPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        TreeMap<String, CustomerPolicy> policies = new TreeMap<>();
        set.content().customerPolicies().forEach(each -> policies.put(each.key(), each));
        Page<CustomerManagedPolicyReference> page = Page.of(
                policies,
                AttachedPolicyOperations::shape,
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListCustomerManagedPolicyReferencesInPermissionSetResponse.builder()
                .customerManagedPolicyReferences(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static void checkRoom(PermissionSetState set) {
        if (set.content().policyCount() >= MAX_POLICIES) {
            throw SsoErrors.quota("A permission set holds at most " + MAX_POLICIES + " managed policies");
        }
    }

    static CustomerPolicy reference(CustomerManagedPolicyReference reference) {
        return new CustomerPolicy(reference.name(), reference.path() == null ? "/" : reference.path());
    }

    static CustomerManagedPolicyReference shape(CustomerPolicy policy) {
        return CustomerManagedPolicyReference.builder()
                .name(policy.name())
                .path(policy.path())
                .build();
    }
}
