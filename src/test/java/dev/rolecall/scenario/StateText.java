package dev.rolecall.scenario;

import dev.rolecall.sandbox.Sandbox;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.User;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSet;
import software.amazon.awssdk.services.ssoadmin.model.PermissionsBoundary;
import software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** All that an instance holds, read past Rolecall by AWS's own API, by names and sorted, so that nothing hides. */
final class StateText {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final SsoAdminClient sso;
    private final IdentitystoreClient directory;
    private final String instance;
    private final String store;
    private final Map<String, String> principals = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();

    private StateText(Sandbox sandbox) {
        this.sso = sandbox.ssoAdmin();
        this.directory = sandbox.identitystore();
        InstanceMetadata only = sso.listInstances(r -> {}).instances().get(0);
        this.instance = only.instanceArn();
        this.store = only.identityStoreId();
        sandbox.organizations().listAccountsPaginator(r -> {}).stream()
                .flatMap(page -> page.accounts().stream())
                .forEach(account -> accounts.put(account.id(), account.name() + " (" + account.id() + ")"));
    }

    static String of(Sandbox sandbox) {
        return YAML.writeValueAsString(parts(sandbox));
    }

    /** {@code users}, {@code groups} and {@code permissionSets}, each by name; {@code policies} by account, where there are any. */
    static Map<String, Object> parts(Sandbox sandbox) {
        StateText text = new StateText(sandbox);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("users", text.users());
        all.put("groups", text.groups());
        all.put("permissionSets", text.permissionSets());
        Map<String, Object> policies = text.policies(sandbox);
        if (!policies.isEmpty()) {
            all.put("policies", policies);
        }
        return all;
    }

    /** Customer managed policies by account. */
    private Map<String, Object> policies(Sandbox sandbox) {
        Map<String, Object> result = new TreeMap<>();
        accounts.forEach((id, label) -> {
            IamClient iam = sandbox.iam(id);
            Map<String, Object> here = new TreeMap<>();
            iam.listPoliciesPaginator(r -> r.scope(PolicyScopeType.LOCAL))
                    .policies()
                    .forEach(policy -> here.put(policy.path() + policy.policyName(), policy(iam, policy.arn())));
            if (!here.isEmpty()) {
                result.put(label, here);
            }
        });
        return result;
    }

    private static Map<String, Object> policy(IamClient iam, String arn) {
        var policy = iam.getPolicy(r -> r.policyArn(arn)).policy();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", policy.defaultVersionId());
        putList(
                fields,
                "versions",
                iam.listPolicyVersions(r -> r.policyArn(arn)).versions().stream()
                        .map(PolicyVersion::versionId)
                        .toList());
        fields.put(
                "document",
                URLDecoder.decode(
                        iam.getPolicyVersion(r -> r.policyArn(arn).versionId(policy.defaultVersionId()))
                                .policyVersion()
                                .document(),
                        StandardCharsets.UTF_8));
        Map<String, String> tags = new TreeMap<>();
        policy.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        if (!tags.isEmpty()) {
            fields.put("tags", tags);
        }
        return fields;
    }

    private Map<String, Object> users() {
        Map<String, Object> result = new TreeMap<>();
        for (User user :
                directory.listUsersPaginator(r -> r.identityStoreId(store)).users()) {
            principals.put(user.userId(), "user " + user.userName());
            String emails = String.join(
                    ", ", user.emails().stream().map(email -> email.value()).toList());
            result.put(
                    user.userName(),
                    user.displayName() + " (" + user.name().givenName() + ", "
                            + user.name().familyName() + ") " + (emails.isEmpty() ? "no e-mail" : emails));
        }
        return result;
    }

    private Map<String, Object> groups() {
        Map<String, Object> result = new TreeMap<>();
        directory.listGroupsPaginator(r -> r.identityStoreId(store)).groups().forEach(group -> {
            principals.put(group.groupId(), "group " + group.displayName());
            TreeSet<String> members = new TreeSet<>();
            directory
                    .listGroupMembershipsPaginator(r -> r.identityStoreId(store).groupId(group.groupId()))
                    .groupMemberships()
                    .forEach(each ->
                            members.add(principal(each.memberId().userId()).replaceFirst("^user ", "")));
            Map<String, Object> fields = new LinkedHashMap<>();
            putText(fields, "description", group.description());
            fields.put("members", members);
            result.put(group.displayName(), fields);
        });
        return result;
    }

    private Map<String, Object> permissionSets() {
        Map<String, Object> result = new TreeMap<>();
        sso.listPermissionSetsPaginator(r -> r.instanceArn(instance))
                .permissionSets()
                .forEach(arn -> {
                    PermissionSet set = sso.describePermissionSet(
                                    r -> r.instanceArn(instance).permissionSetArn(arn))
                            .permissionSet();
                    result.put(set.name(), permissionSet(arn, set));
                });
        return result;
    }

    private Map<String, Object> permissionSet(String arn, PermissionSet set) {
        Map<String, Object> fields = new LinkedHashMap<>();
        putText(fields, "description", set.description());
        fields.put("sessionDuration", set.sessionDuration());
        putText(fields, "relayState", set.relayState());
        List<String> managed = new ArrayList<>();
        sso.listManagedPoliciesInPermissionSetPaginator(
                        r -> r.instanceArn(instance).permissionSetArn(arn))
                .attachedManagedPolicies()
                .forEach(policy -> managed.add(policy.arn().replaceFirst("^arn:aws:iam::aws:policy/", "")));
        putList(fields, "awsManagedPolicies", managed);
        List<String> customer = new ArrayList<>();
        sso.listCustomerManagedPolicyReferencesInPermissionSetPaginator(
                        r -> r.instanceArn(instance).permissionSetArn(arn))
                .customerManagedPolicyReferences()
                .forEach(policy -> customer.add(policy.path() + policy.name()));
        putList(fields, "customerManagedPolicies", customer);
        putText(
                fields,
                "inlinePolicy",
                sso.getInlinePolicyForPermissionSet(r -> r.instanceArn(instance).permissionSetArn(arn))
                        .inlinePolicy());
        putText(fields, "permissionsBoundary", boundary(arn));
        Map<String, String> tags = new TreeMap<>();
        sso.listTagsForResourcePaginator(r -> r.instanceArn(instance).resourceArn(arn))
                .tags()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        if (!tags.isEmpty()) {
            fields.put("tags", tags);
        }
        Map<String, Object> assigned = new TreeMap<>();
        accounts(arn, null).forEach(account -> assigned.put(label(account), assigned(arn, account)));
        fields.put("assigned", assigned);
        putList(
                fields,
                "stale",
                accounts(arn, ProvisioningStatus.LATEST_PERMISSION_SET_NOT_PROVISIONED).stream()
                        .map(this::label)
                        .toList());
        return fields;
    }

    private List<String> accounts(String arn, @Nullable ProvisioningStatus status) {
        List<String> result = new ArrayList<>();
        sso.listAccountsForProvisionedPermissionSetPaginator(
                        r -> r.instanceArn(instance).permissionSetArn(arn).provisioningStatus(status))
                .accountIds()
                .forEach(result::add);
        return result;
    }

    private SortedSet<String> assigned(String arn, String account) {
        TreeSet<String> result = new TreeSet<>();
        sso.listAccountAssignmentsPaginator(
                        r -> r.instanceArn(instance).permissionSetArn(arn).accountId(account))
                .accountAssignments()
                .forEach(assignment -> result.add(principal(assignment.principalId())));
        return result;
    }

    private @Nullable String boundary(String arn) {
        try {
            PermissionsBoundary boundary = sso.getPermissionsBoundaryForPermissionSet(
                            r -> r.instanceArn(instance).permissionSetArn(arn))
                    .permissionsBoundary();
            return boundary.managedPolicyArn() != null
                    ? boundary.managedPolicyArn()
                    : "customer managed "
                            + boundary.customerManagedPolicyReference().path()
                            + boundary.customerManagedPolicyReference().name();
        } catch (ResourceNotFoundException e) {
            return null;
        }
    }

    private String principal(String id) {
        return principals.getOrDefault(id, "gone " + id);
    }

    private String label(String account) {
        return accounts.getOrDefault(account, account);
    }

    private static void putText(Map<String, Object> fields, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fields.put(key, text);
        }
    }

    private static void putList(Map<String, Object> fields, String key, List<String> items) {
        if (!items.isEmpty()) {
            fields.put(key, new TreeSet<>(items));
        }
    }
}
