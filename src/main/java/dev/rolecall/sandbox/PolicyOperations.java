package dev.rolecall.sandbox;

import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyResponse;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyResponse;

/** iam: customer managed policies. Of AWS's own only the names are known. */
final class PolicyOperations {

    /** Non-whitespace characters of a managed policy (aws-facts.md section 1b). */
    static final int MAX_DOCUMENT = 6_144;

    private PolicyOperations() {}

    static Policy require(AccountIam iam, String arn) {
        return iam.policy(arn).orElseThrow(() -> IamErrors.noSuchEntity("Policy " + arn + " was not found."));
    }

    static void checkDocument(String document) {
        IamText.requirePolicy(document);
        if (document.chars().filter(c -> !Character.isWhitespace(c)).count() > MAX_DOCUMENT) {
            throw IamErrors.limit("Cannot exceed quota for PolicySize: " + MAX_DOCUMENT);
        }
    }

    static CreatePolicyResponse create(World world, Caller caller, CreatePolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        checkDocument(request.policyDocument());
        if (iam.policyNamed(request.policyName()).isPresent()) {
            throw IamErrors.exists("A policy called " + request.policyName() + " already exists.");
        }
        SortedMap<Integer, Policy.Version> versions = new TreeMap<>();
        versions.put(1, new Policy.Version(request.policyDocument(), world.now()));
        Policy policy = new Policy(
                request.policyName(),
                request.path() == null ? "/" : request.path(),
                "ANPA" + world.ids().base32(17),
                world.now(),
                world.now(),
                request.description(),
                versions,
                1,
                2,
                Tags.IAM.of(request.tags()));
        iam.put(policy);
        return CreatePolicyResponse.builder().policy(shape(iam, policy, true)).build();
    }

    static GetPolicyResponse get(World world, Caller caller, GetPolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        String arn = request.policyArn();
        return GetPolicyResponse.builder()
                .policy(Catalogue.has(arn) ? managed(iam, arn) : shape(iam, require(iam, arn), true))
                .build();
    }

    /** Lists leave out description and tags (IAM API reference, ListPolicies). */
    private static software.amazon.awssdk.services.iam.model.Policy shape(
            AccountIam iam, Policy policy, boolean whole) {
        String arn = policy.arnIn(iam.account());
        var shape = software.amazon.awssdk.services.iam.model.Policy.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(arn)
                .path(policy.path())
                .defaultVersionId("v" + policy.defaultVersion())
                .attachmentCount(iam.attachmentsOf(arn))
                .permissionsBoundaryUsageCount(iam.boundBy(arn))
                .isAttachable(true)
                .createDate(policy.created())
                .updateDate(policy.updated());
        if (whole) {
            shape.description(policy.description()).tags(IamText.list(policy.tags()));
        }
        return shape.build();
    }

    private static software.amazon.awssdk.services.iam.model.Policy managed(AccountIam iam, String arn) {
        int slash = arn.lastIndexOf('/');
        return software.amazon.awssdk.services.iam.model.Policy.builder()
                .policyName(arn.substring(slash + 1))
                .arn(arn)
                .path(arn.substring(arn.indexOf(":policy/") + ":policy".length(), slash + 1))
                .defaultVersionId("v1")
                .attachmentCount(iam.attachmentsOf(arn))
                .permissionsBoundaryUsageCount(iam.boundBy(arn))
                .isAttachable(true)
                .build();
    }

    static ListPoliciesResponse list(World world, Caller caller, ListPoliciesRequest request) {
        AccountIam iam = world.iam(caller.account());
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        boolean onlyAttached = Boolean.TRUE.equals(request.onlyAttached());
        NavigableMap<String, software.amazon.awssdk.services.iam.model.Policy> found = new TreeMap<>();
        if (request.scope() != PolicyScopeType.AWS) {
            iam.policies()
                    .values()
                    .forEach(policy -> found.put(policy.arnIn(iam.account()), shape(iam, policy, false)));
        }
        if (request.scope() != PolicyScopeType.LOCAL) {
            Catalogue.arns().forEach(arn -> found.put(arn, managed(iam, arn)));
        }
        Page<software.amazon.awssdk.services.iam.model.Policy> page = Page.of(
                found,
                policy -> wanted(policy, prefix, onlyAttached),
                IamText.ask(request.maxItems(), request.marker()));
        return ListPoliciesResponse.builder()
                .policies(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }

    private static software.amazon.awssdk.services.iam.model.@Nullable Policy wanted(
            software.amazon.awssdk.services.iam.model.Policy policy, String prefix, boolean onlyAttached) {
        return policy.path().startsWith(prefix) && (!onlyAttached || policy.attachmentCount() > 0) ? policy : null;
    }

    static DeletePolicyResponse delete(World world, Caller caller, DeletePolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Policy policy = require(iam, request.policyArn());
        if (iam.attachmentsOf(policy.arnIn(iam.account())) > 0) {
            throw IamErrors.deleteConflict("Cannot delete a policy attached to entities.");
        }
        if (iam.boundBy(policy.arnIn(iam.account())) > 0) {
            throw IamErrors.deleteConflict("Cannot delete a policy used as a permissions boundary.");
        }
        if (policy.versions().size() > 1) {
            throw IamErrors.deleteConflict(
                    "This policy has more than one version. Before you delete a policy, you must delete the policy's versions.");
        }
        iam.removePolicy(policy);
        return DeletePolicyResponse.builder().build();
    }

    static TagPolicyResponse tag(World world, Caller caller, TagPolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Policy policy = require(iam, request.policyArn());
        iam.put(policy.withTags(Tags.IAM.added(policy.tags(), request.tags())));
        return TagPolicyResponse.builder().build();
    }

    static UntagPolicyResponse untag(World world, Caller caller, UntagPolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Policy policy = require(iam, request.policyArn());
        NavigableMap<String, String> tags = new TreeMap<>(policy.tags());
        request.tagKeys().forEach(tags::remove);
        iam.put(policy.withTags(tags));
        return UntagPolicyResponse.builder().build();
    }

    static ListPolicyTagsResponse listTags(World world, Caller caller, ListPolicyTagsRequest request) {
        TreeMap<String, String> tags = new TreeMap<>(
                require(world.iam(caller.account()), request.policyArn()).tags());
        Page<Tag> page = Page.of(
                tags.navigableKeySet(),
                key -> Tag.builder().key(key).value(tags.get(key)).build(),
                IamText.ask(request.maxItems(), request.marker()));
        return ListPolicyTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }
}
