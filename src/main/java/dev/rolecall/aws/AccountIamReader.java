package dev.rolecall.aws;

import dev.rolecall.live.AccountIam;
import dev.rolecall.live.AccountPolicy;
import dev.rolecall.live.AccountRole;
import dev.rolecall.live.CallFailure;
import dev.rolecall.live.RolePermissions;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** Reads the IAM of one account. */
final class AccountIamReader implements AccountIam {
    /** Below it, by Region, is what IAM Identity Center made (aws-facts 5). */
    private static final String PORTAL_PATH = "/aws-reserved/sso.amazonaws.com/";

    /** The most that IAM's lists give at once (aws-facts 8). */
    private static final int PAGE = 1000;

    private final AccountSession session;

    AccountIamReader(AccountSession session) {
        this.session = session;
    }

    @Override
    public String account() {
        return session.account();
    }

    @Override
    public List<AccountRole> portalRoles() {
        String doing = "listing the roles of IAM Identity Center";
        return Pages.all(doing, marker -> {
            var page = session.call(
                    "ListRoles",
                    doing,
                    (iam, as) -> iam.listRoles(r -> r.pathPrefix(PORTAL_PATH)
                            .maxItems(PAGE)
                            .marker(marker)
                            .overrideConfiguration(as)));
            return new Pages.Page<>(
                    page.roles().stream().map(AccountIamReader::role).toList(),
                    next(page.isTruncated(), page.marker()));
        });
    }

    private static AccountRole role(Role role) {
        return new AccountRole(
                role.roleName(),
                role.arn(),
                Duration.ofSeconds(role.maxSessionDuration() == null ? 0 : role.maxSessionDuration()),
                document(role.assumeRolePolicyDocument()));
    }

    @Override
    public @Nullable RolePermissions permissions(String roleName) {
        try {
            // Lists of roles leave the boundary out (IAM API reference, ListRoles).
            Role role = session.call(
                            "GetRole",
                            "reading role " + roleName,
                            (iam, as) -> iam.getRole(r -> r.roleName(roleName).overrideConfiguration(as)))
                    .role();
            List<String> attached = attached(roleName);
            return new RolePermissions(
                    attached.stream()
                            .filter(PolicyArns::isAwsManaged)
                            .map(PolicyArns::name)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    customerManaged(attached),
                    inline(roleName),
                    boundary(role.permissionsBoundary()));
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    private List<String> attached(String roleName) {
        String doing = "listing the policies attached to role " + roleName;
        return Pages.all(doing, marker -> {
            var page = session.call(
                    "ListAttachedRolePolicies",
                    doing,
                    (iam, as) -> iam.listAttachedRolePolicies(r ->
                            r.roleName(roleName).maxItems(PAGE).marker(marker).overrideConfiguration(as)));
            return new Pages.Page<>(
                    page.attachedPolicies().stream()
                            .map(AttachedPolicy::policyArn)
                            .toList(),
                    next(page.isTruncated(), page.marker()));
        });
    }

    private static SortedSet<CustomerManagedPolicy> customerManaged(List<String> arns) {
        return arns.stream()
                .filter(arn -> !PolicyArns.isAwsManaged(arn))
                .map(PolicyArns::customerManaged)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedMap<String, PolicyDocument> inline(String roleName) {
        String doing = "listing the inline policies of role " + roleName;
        List<String> names = Pages.all(doing, marker -> {
            var page = session.call(
                    "ListRolePolicies",
                    doing,
                    (iam, as) -> iam.listRolePolicies(r ->
                            r.roleName(roleName).maxItems(PAGE).marker(marker).overrideConfiguration(as)));
            return new Pages.Page<>(page.policyNames(), next(page.isTruncated(), page.marker()));
        });
        SortedMap<String, PolicyDocument> documents = new TreeMap<>();
        for (String name : names) {
            documents.put(
                    name,
                    document(session.call(
                                    "GetRolePolicy",
                                    "reading inline policy " + name + " of role " + roleName,
                                    (iam, as) -> iam.getRolePolicy(r -> r.roleName(roleName)
                                            .policyName(name)
                                            .overrideConfiguration(as)))
                            .policyDocument()));
        }
        return documents;
    }

    private static @Nullable PermissionsBoundary boundary(@Nullable AttachedPermissionsBoundary boundary) {
        if (boundary == null || boundary.permissionsBoundaryArn() == null) {
            return null;
        }
        String arn = boundary.permissionsBoundaryArn();
        return PolicyArns.isAwsManaged(arn)
                ? PermissionsBoundary.aws(PolicyArns.name(arn))
                : PermissionsBoundary.customer(PolicyArns.customerManaged(arn));
    }

    @Override
    public List<CustomerManagedPolicy> policies() {
        String doing = "listing the customer managed policies";
        return Pages.all(doing, marker -> {
            var page = session.call(
                    "ListPolicies",
                    doing,
                    (iam, as) -> iam.listPolicies(r -> r.scope(PolicyScopeType.LOCAL)
                            .maxItems(PAGE)
                            .marker(marker)
                            .overrideConfiguration(as)));
            return new Pages.Page<>(
                    page.policies().stream()
                            .map(policy -> new CustomerManagedPolicy(policy.policyName(), policy.path()))
                            .toList(),
                    next(page.isTruncated(), page.marker()));
        });
    }

    @Override
    public Map<String, String> policyTags(CustomerManagedPolicy reference) {
        String doing = "reading the tags of customer managed policy " + reference;
        String arn = session.arn("policy" + reference);
        try {
            return Pages.all(doing, marker -> {
                        var page = session.call(
                                "ListPolicyTags",
                                doing,
                                (iam, as) -> iam.listPolicyTags(
                                        r -> r.policyArn(arn).marker(marker).overrideConfiguration(as)));
                        return new Pages.Page<>(page.tags(), next(page.isTruncated(), page.marker()));
                    })
                    .stream()
                    .collect(Collectors.toMap(Tag::key, Tag::value));
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return Map.of();
            }
            throw e;
        }
    }

    /** By how many roles, users and groups it is used, as what they have or as what bounds them. */
    static int uses(Policy policy) {
        return Objects.requireNonNullElse(policy.attachmentCount(), 0)
                + Objects.requireNonNullElse(policy.permissionsBoundaryUsageCount(), 0);
    }

    @Override
    public @Nullable AccountPolicy policy(CustomerManagedPolicy reference) {
        String arn = session.arn("policy" + reference);
        String doing = "reading customer managed policy " + reference;
        try {
            var policy = session.call(
                            "GetPolicy",
                            doing,
                            (iam, as) -> iam.getPolicy(r -> r.policyArn(arn).overrideConfiguration(as)))
                    .policy();
            String document = session.call(
                            "GetPolicyVersion",
                            doing,
                            (iam, as) -> iam.getPolicyVersion(r -> r.policyArn(arn)
                                    .versionId(policy.defaultVersionId())
                                    .overrideConfiguration(as)))
                    .policyVersion()
                    .document();
            return new AccountPolicy(
                    new CustomerManagedPolicy(policy.policyName(), policy.path()),
                    policy.arn(),
                    document(document),
                    uses(policy),
                    versions(arn, reference),
                    policy.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)));
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public boolean hasAwsManaged(String policy) {
        String arn = session.awsManagedArn(policy);
        try {
            session.call(
                    "GetPolicy",
                    "looking for AWS managed policy " + policy,
                    (iam, as) -> iam.getPolicy(r -> r.policyArn(arn).overrideConfiguration(as)));
            return true;
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** Versions of that policy, in no order. */
    List<AccountPolicy.Version> versions(String arn, CustomerManagedPolicy reference) {
        String doing = "listing the versions of customer managed policy " + reference;
        return Pages.all(doing, marker -> {
            var page = session.call(
                    "ListPolicyVersions",
                    doing,
                    (iam, as) -> iam.listPolicyVersions(
                            r -> r.policyArn(arn).maxItems(PAGE).marker(marker).overrideConfiguration(as)));
            return new Pages.Page<>(
                    page.versions().stream()
                            .map(v -> new AccountPolicy.Version(
                                    v.versionId(), v.createDate(), Boolean.TRUE.equals(v.isDefaultVersion())))
                            .toList(),
                    next(page.isTruncated(), page.marker()));
        });
    }

    /** A marker counts only where IAM says that there is more. */
    private static @Nullable String next(@Nullable Boolean truncated, @Nullable String marker) {
        return Boolean.TRUE.equals(truncated) ? marker : null;
    }

    /** IAM's documents come as RFC 3986 has them in URLs (aws-facts 8), where a plus is a plus. */
    private static PolicyDocument document(String encoded) {
        return PolicyDocument.live(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
