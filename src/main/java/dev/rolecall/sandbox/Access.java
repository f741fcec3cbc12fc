package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may call what: the management account everything, a delegated administrator most, a member account nothing of these. */
final class Access {

    /** "Can be called from any account in the organization" (Organizations API reference, DescribeOrganization). */
    private static final Set<String> ANY_MEMBER = Set.of("DescribeOrganization");

    /** "Must be called from the management account" (service model of sso-admin; aws-facts.md section 2). */
    private static final String MANAGEMENT_ONLY = "ListAccountAssignmentsForPrincipal";

    private Access() {}

    /** Throws the service's AccessDeniedException when the caller's account may not call the operation at all. */
    static void check(World world, Caller caller, AwsService service, String operation) {
        Organization organization = world.organization();
        if (organization.isManagement(caller.account())) {
            return;
        }
        switch (service) {
            case SSO_ADMIN -> {
                boolean delegate = isIdentityCenterDelegate(world, caller);
                if (operation.equals(MANAGEMENT_ONLY) || !(delegate || InstanceAccess.OF_ANY.contains(operation))) {
                    throw SsoErrors.denied(text(caller, "sso:" + operation, null));
                }
            }
            case IDENTITYSTORE -> {
                if (!isIdentityCenterDelegate(world, caller)) {
                    throw DirectoryErrors.denied(text(caller, "identitystore:" + operation, null));
                }
            }
            case ORGANIZATIONS -> {
                boolean delegate = organization.delegations().containsKey(caller.account());
                boolean read = operation.startsWith("List") || operation.startsWith("Describe");
                boolean member = organization.account(caller.account()).isPresent();
                if (!(member && ANY_MEMBER.contains(operation)) && !(delegate && read)) {
                    throw OrganizationErrors.denied(text(caller, "organizations:" + operation, null));
                }
            }
            case IAM, STS -> {
                // Every account has its own.
            }
        }
    }

    /** A delegated administrator may not manage assignments to the management account (aws-facts.md section 5). */
    static void checkTarget(World world, Caller caller, String operation, String account) {
        if (world.organization().isManagement(account) && !world.organization().isManagement(caller.account())) {
            throw SsoErrors.denied(text(caller, "sso:" + operation, "arn:aws:sso:::account/" + account));
        }
    }

    /** A delegated administrator may neither edit nor assign a set provisioned in the management account (aws-facts.md section 5). */
    static void checkSet(World world, Caller caller, String operation, PermissionSetState set) {
        String management = world.organization().facts().managementAccount();
        if (!caller.account().equals(management)
                && world.provisionings().get(management, set.arn()).isPresent()) {
            throw SsoErrors.denied(text(caller, "sso:" + operation, set.arn()));
        }
    }

    /** Whether the organization's instance is the account's to work with. */
    static boolean managesInstance(World world, Caller caller) {
        return world.organization().isManagement(caller.account()) || isIdentityCenterDelegate(world, caller);
    }

    private static boolean isIdentityCenterDelegate(World world, Caller caller) {
        return world.organization().isDelegated(caller.account(), Organization.SSO_PRINCIPAL);
    }

    /** What AWS says to whoever may not. */
    static String text(Caller caller, String action, @Nullable String resource) {
        return "User: " + caller.arn() + " is not authorized to perform: " + action
                + (resource == null ? "" : " on resource: " + resource);
    }
}
