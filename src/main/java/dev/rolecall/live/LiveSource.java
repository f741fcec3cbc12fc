package dev.rolecall.live;

import dev.rolecall.model.Account;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.PrincipalType;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The port that reads. Every method returns all there is, pages put together, or throws {@link CallFailure}; none but
 * one returns a part. Safe for several threads.
 */
public interface LiveSource {
    /** Whose credentials are used. */
    Caller caller();

    /** The id of the organization's management account. */
    String managementAccount();

    /** The whole organization; tags of accounts only where asked for, since they cost a call each. */
    OrganizationTree organization(String managementAccount, boolean withTags);

    /** One account; its OU is not part of this answer. Absent where the organization does not have it. */
    @Nullable Account account(String id);

    /** All accounts; their OUs are not part of this answer. */
    List<Account> accounts();

    List<Instance> instances();

    /** How many assignment and provisioning requests have not ended yet, whoever made them. */
    int requestsInProgress(Instance instance);

    /** ARNs of all permission sets. */
    List<String> permissionSets(Instance instance);

    /** Name, description, session duration and relay state; policies, boundary and tags are not part of this answer. */
    PermissionSet describe(Instance instance, String permissionSetArn);

    Map<String, String> tags(Instance instance, String permissionSetArn);

    SortedSet<String> awsManagedPolicies(Instance instance, String permissionSetArn);

    SortedSet<CustomerManagedPolicy> customerManagedPolicies(Instance instance, String permissionSetArn);

    @Nullable PolicyDocument inlinePolicy(Instance instance, String permissionSetArn);

    @Nullable PermissionsBoundary permissionsBoundary(Instance instance, String permissionSetArn);

    /**
     * Ids of accounts in which the set is provisioned. The one list that comes in pages, for what it has shown may decide
     * that the rest is not needed.
     *
     * @param token the page's; absent for the first
     */
    AccountPage provisionedAccounts(Instance instance, String permissionSetArn, @Nullable String token);

    /** ARNs of the sets that are provisioned in the account. */
    List<String> permissionSetsIn(Instance instance, String account);

    /** Ids of the accounts whose role is older than the set. */
    List<String> staleAccounts(Instance instance, String permissionSetArn);

    List<AssignmentRow> assignments(Instance instance, String permissionSetArn, String account);

    /** What the principal holds. */
    Holding assignmentsOf(Instance instance, PrincipalType type, String principalId);

    /** The id of the group or user with that name; absent where there is none. */
    @Nullable String principalId(Instance instance, PrincipalType type, String name);

    /** The name of the group or user with that id; absent where there is none. */
    @Nullable String principalName(Instance instance, PrincipalType type, String id);

    /** Ids of the groups that a user is in. */
    List<String> groupsOf(Instance instance, String userId);

    List<IdentifiedGroup> groups(Instance instance);

    List<IdentifiedUser> users(Instance instance);

    List<Membership> memberships(Instance instance, String groupId);
}
