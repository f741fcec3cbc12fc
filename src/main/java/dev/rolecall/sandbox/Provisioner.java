package dev.rolecall.sandbox;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes, renews and removes the role that a permission set has in an account (aws-facts.md section 5, role facts). */
final class Provisioner {

    private static final int ROLE_SESSION_SECONDS = 43_200;

    private Provisioner() {}

    /** Provisions the set as it is now. Returns why that failed, or null. */
    static @Nullable String provision(World world, PermissionSetState set, String accountId) {
        Account account = world.organization().accounts().get(accountId);
        if (account == null || !account.usable()) {
            return accountTrouble(accountId);
        }
        AccountIam iam = world.iam(accountId);
        String trouble = policyTrouble(iam, set.content());
        if (trouble != null) {
            return trouble;
        }
        Optional<Provisioned> before = world.provisionings().get(accountId, set.arn());
        trouble = quotaTrouble(world, iam, set.content(), before.isEmpty());
        if (trouble != null) {
            return trouble;
        }
        Role role = role(world, set, iam, before.flatMap(each -> iam.role(each.roleName())));
        iam.put(role);
        world.provisionings().put(new Provisioned(accountId, set.arn(), role.name(), set.revision()));
        return null;
    }

    /** What AWS says for a suspended or closed account (aws-facts.md section 5; the text is from public issues). */
    static String accountTrouble(String account) {
        return "AWS SSO is unable to complete your request at this time. Obtaining permissions to manage your AWS account '"
                + account + "' is taking longer than usual. This is usually caused by a suspended or closed account.";
    }

    private static @Nullable String policyTrouble(AccountIam iam, SetContent content) {
        for (String arn : content.managedPolicies()) {
            if (!Catalogue.has(arn)) {
                return unsupported(arn);
            }
        }
        for (CustomerPolicy policy : content.customerPolicies()) {
            if (iam.find(policy).isEmpty()) {
                return unsupported(policy.arnIn(iam.account()));
            }
        }
        Boundary boundary = content.boundary();
        if (boundary == null) {
            return null;
        }
        if (boundary.managedPolicyArn() != null) {
            return Catalogue.has(boundary.managedPolicyArn()) ? null : unsupported(boundary.managedPolicyArn());
        }
        CustomerPolicy policy = boundary.customerPolicy();
        return policy == null || iam.find(policy).isPresent() ? null : unsupported(policy.arnIn(iam.account()));
    }

    /** ProvisionPermissionSet knows no quota error: the request fails (aws-facts.md section 5). The texts are IAM's own, or assumed. */
    private static @Nullable String quotaTrouble(World world, AccountIam iam, SetContent content, boolean fresh) {
        Quotas quotas = world.behaviour().quotas();
        if (content.policyCount() > quotas.policiesPerRole()) {
            return "Received a 409 status error: " + RolePolicyOperations.tooManyPolicies(quotas);
        }
        if (fresh && iam.roles().size() >= quotas.rolesInAccount()) {
            return "Received a 409 status error: " + RoleOperations.tooManyRoles(quotas);
        }
        return fresh && world.provisionings().in(iam.account()).size() >= quotas.setsInAccount()
                ? "Received a 402 status error: At most " + quotas.setsInAccount()
                        + " permission sets can be provisioned in an account"
                : null;
    }

    private static String unsupported(String arn) {
        return "Received a 404 status error: Not supported policy " + arn + ".";
    }

    private static Role role(World world, PermissionSetState set, AccountIam iam, Optional<Role> before) {
        SetContent content = set.content();
        SortedSet<String> attached = new TreeSet<>(content.managedPolicies());
        content.customerPolicies().forEach(each -> attached.add(arn(iam, each)));
        SortedMap<String, String> inline = new TreeMap<>();
        if (!content.inlinePolicy().isEmpty()) {
            inline.put("AwsSSOInlinePolicy", content.inlinePolicy());
        }
        return new Role(
                before.map(Role::name)
                        .orElseGet(() -> "AWSReservedSSO_" + set.name() + "_"
                                + world.ids().hex(16)),
                path(world.instances().get(0)),
                before.map(Role::id).orElseGet(() -> "AROA" + world.ids().base32(17)),
                before.map(Role::created).orElseGet(world::now),
                before.map(Role::trust)
                        .orElseGet(() ->
                                iam.portalTrust(() -> trust(world.instances().get(0), iam.account()))),
                content.description(),
                ROLE_SESSION_SECONDS,
                attached,
                inline,
                boundary(iam, content.boundary()),
                new TreeMap<>());
    }

    private static String arn(AccountIam iam, CustomerPolicy reference) {
        return iam.find(reference)
                .map(policy -> policy.arnIn(iam.account()))
                .orElseGet(() -> reference.arnIn(iam.account()));
    }

    private static @Nullable String boundary(AccountIam iam, @Nullable Boundary boundary) {
        if (boundary == null) {
            return null;
        }
        CustomerPolicy policy = boundary.customerPolicy();
        return policy == null ? boundary.managedPolicyArn() : arn(iam, policy);
    }

    private static String path(Instance instance) {
        return instance.region().equals("us-east-1")
                ? Role.RESERVED_PATH
                : Role.RESERVED_PATH + instance.region() + "/";
    }

    private static String trust(Instance instance, String account) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:aws:iam::"
                + account
                + ":saml-provider/AWSSSO_" + instance.id().substring("ssoins-".length()) + "_DO_NOT_DELETE\"},"
                + "\"Action\":[\"sts:AssumeRoleWithSAML\",\"sts:TagSession\"],"
                + "\"Condition\":{\"StringEquals\":{\"SAML:aud\":\"https://signin.aws.amazon.com/saml\"}}}]}";
    }

    /** The last assignment is gone, and with it the role; a later one gets a new suffix (aws-facts.md section 5). */
    static void remove(World world, Provisioned provisioned) {
        world.iam(provisioned.account()).removeRole(provisioned.roleName());
        world.provisionings().remove(provisioned);
    }
}
