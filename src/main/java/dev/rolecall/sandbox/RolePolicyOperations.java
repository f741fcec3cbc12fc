package dev.rolecall.sandbox;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;

/** iam: the policies of a role, attached and inline. */
final class RolePolicyOperations {

    /** Non-whitespace characters of all inline policies of a role (aws-facts.md section 1b). */
    static final int MAX_INLINE = 10_240;

    private RolePolicyOperations() {}

    static ListAttachedRolePoliciesResponse listAttached(
            World world, Caller caller, ListAttachedRolePoliciesRequest request) {
        Role role = RoleOperations.require(world.iam(caller.account()), request.roleName());
        Page<AttachedPolicy> page = Page.of(
                new TreeSet<>(role.attached()),
                arn -> AttachedPolicy.builder()
                        .policyArn(arn)
                        .policyName(arn.substring(arn.lastIndexOf('/') + 1))
                        .build(),
                IamText.ask(request.maxItems(), request.marker()));
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }

    static ListRolePoliciesResponse listInline(World world, Caller caller, ListRolePoliciesRequest request) {
        Role role = RoleOperations.require(world.iam(caller.account()), request.roleName());
        Page<String> page = Page.of(
                new TreeMap<>(role.inline()).navigableKeySet(),
                name -> name,
                IamText.ask(request.maxItems(), request.marker()));
        return ListRolePoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }

    static GetRolePolicyResponse getInline(World world, Caller caller, GetRolePolicyRequest request) {
        Role role = RoleOperations.require(world.iam(caller.account()), request.roleName());
        String document = role.inline().get(request.policyName());
        if (document == null) {
            throw IamErrors.noSuchEntity("The role policy with name " + request.policyName() + " cannot be found.");
        }
        return GetRolePolicyResponse.builder()
                .roleName(role.name())
                .policyName(request.policyName())
                .policyDocument(IamText.encoded(document))
                .build();
    }

    static AttachRolePolicyResponse attach(World world, Caller caller, AttachRolePolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        if (!Catalogue.has(request.policyArn())
                && iam.policy(request.policyArn()).isEmpty()) {
            throw IamErrors.noSuchEntity("Policy " + request.policyArn() + " does not exist or is not attachable.");
        }
        SortedSet<String> attached = new TreeSet<>(role.attached());
        attached.add(request.policyArn());
        Quotas quotas = world.behaviour().quotas();
        if (attached.size() > quotas.policiesPerRole()) {
            throw IamErrors.limit(tooManyPolicies(quotas));
        }
        iam.put(role.withPolicies(attached, role.inline()));
        return AttachRolePolicyResponse.builder().build();
    }

    static String tooManyPolicies(Quotas quotas) {
        return "Cannot exceed quota for PoliciesPerRole: " + quotas.policiesPerRole();
    }

    static DetachRolePolicyResponse detach(World world, Caller caller, DetachRolePolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        SortedSet<String> attached = new TreeSet<>(role.attached());
        if (!attached.remove(request.policyArn())) {
            throw IamErrors.noSuchEntity("Policy " + request.policyArn() + " was not found.");
        }
        iam.put(role.withPolicies(attached, role.inline()));
        return DetachRolePolicyResponse.builder().build();
    }

    static PutRolePolicyResponse putInline(World world, Caller caller, PutRolePolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        IamText.requirePolicy(request.policyDocument());
        SortedMap<String, String> inline = new TreeMap<>(role.inline());
        inline.put(request.policyName(), request.policyDocument());
        long size = String.join("", inline.values())
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        if (size > MAX_INLINE) {
            throw IamErrors.limit("Maximum policy size of " + MAX_INLINE + " bytes exceeded for role " + role.name());
        }
        iam.put(role.withPolicies(role.attached(), inline));
        return PutRolePolicyResponse.builder().build();
    }

    static DeleteRolePolicyResponse deleteInline(World world, Caller caller, DeleteRolePolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        SortedMap<String, String> inline = new TreeMap<>(role.inline());
        if (inline.remove(request.policyName()) == null) {
            throw IamErrors.noSuchEntity("The role policy with name " + request.policyName() + " cannot be found.");
        }
        iam.put(role.withPolicies(role.attached(), inline));
        return DeleteRolePolicyResponse.builder().build();
    }
}
