package dev.rolecall.sandbox;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;

/** iam: the versions of a customer managed policy, five at most (IAM quotas). */
final class PolicyVersionOperations {

    static final int MAX_VERSIONS = 5;

    private PolicyVersionOperations() {}

    static CreatePolicyVersionResponse create(World world, Caller caller, CreatePolicyVersionRequest request) {
        AccountIam iam = world.iam(caller.account());
        Policy policy = PolicyOperations.require(iam, request.policyArn());
        PolicyOperations.checkDocument(request.policyDocument());
        if (policy.versions().size() >= MAX_VERSIONS) {
            throw IamErrors.limit("A managed policy can have up to " + MAX_VERSIONS
                    + " versions. Before you create a new version, you must delete an existing version.");
        }
        int number = policy.nextVersion();
        SortedMap<Integer, Policy.Version> versions = new TreeMap<>(policy.versions());
        versions.put(number, new Policy.Version(request.policyDocument(), world.now()));
        int inForce = Boolean.TRUE.equals(request.setAsDefault()) ? number : policy.defaultVersion();
        Policy changed = policy.withVersions(versions, inForce, number + 1, world.now());
        iam.put(changed);
        return CreatePolicyVersionResponse.builder()
                .policyVersion(shape(changed, number, false))
                .build();
    }

    private static PolicyVersion shape(Policy policy, int number, boolean withDocument) {
        Policy.Version version = version(policy, number);
        return PolicyVersion.builder()
                .versionId("v" + number)
                .isDefaultVersion(number == policy.defaultVersion())
                .createDate(version.created())
                .document(withDocument ? IamText.encoded(version.document()) : null)
                .build();
    }

    private static Policy.Version version(Policy policy, int number) {
        Policy.Version version = policy.versions().get(number);
        if (version == null) {
            throw IamErrors.noSuchEntity("Policy version v" + number + " does not exist.");
        }
        return version;
    }

    private static int number(Policy policy, String id) {
        return policy.versions().keySet().stream()
                .filter(number -> id.equals("v" + number))
                .findFirst()
                .orElseThrow(() -> IamErrors.noSuchEntity("Policy version " + id + " does not exist."));
    }

    static GetPolicyVersionResponse get(World world, Caller caller, GetPolicyVersionRequest request) {
        Policy policy = PolicyOperations.require(world.iam(caller.account()), request.policyArn());
        return GetPolicyVersionResponse.builder()
                .policyVersion(shape(policy, number(policy, request.versionId()), true))
                .build();
    }

    static ListPolicyVersionsResponse list(World world, Caller caller, ListPolicyVersionsRequest request) {
        Policy policy = PolicyOperations.require(world.iam(caller.account()), request.policyArn());
        TreeMap<String, Integer> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        policy.versions().keySet().forEach(number -> newestFirst.put(String.format("%09d", number), number));
        Page<PolicyVersion> page = Page.of(
                newestFirst.navigableKeySet(),
                key -> shape(policy, newestFirst.getOrDefault(key, 0), false),
                IamText.ask(request.maxItems(), request.marker()));
        return ListPolicyVersionsResponse.builder()
                .versions(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }

    static SetDefaultPolicyVersionResponse setDefault(
            World world, Caller caller, SetDefaultPolicyVersionRequest request) {
        AccountIam iam = world.iam(caller.account());
        Policy policy = PolicyOperations.require(iam, request.policyArn());
        int number = number(policy, request.versionId());
        iam.put(policy.withVersions(policy.versions(), number, policy.nextVersion(), world.now()));
        return SetDefaultPolicyVersionResponse.builder().build();
    }

    static DeletePolicyVersionResponse delete(World world, Caller caller, DeletePolicyVersionRequest request) {
        AccountIam iam = world.iam(caller.account());
        Policy policy = PolicyOperations.require(iam, request.policyArn());
        int number = number(policy, request.versionId());
        if (number == policy.defaultVersion()) {
            throw IamErrors.deleteConflict("Cannot delete the default version of a policy.");
        }
        SortedMap<Integer, Policy.Version> versions = new TreeMap<>(policy.versions());
        versions.remove(number);
        iam.put(policy.withVersions(versions, policy.defaultVersion(), policy.nextVersion(), policy.updated()));
        return DeletePolicyVersionResponse.builder().build();
    }
}
