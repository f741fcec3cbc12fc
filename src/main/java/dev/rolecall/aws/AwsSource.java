package dev.rolecall.aws;

import dev.rolecall.apply.Request;
import dev.rolecall.live.AccountPage;
import dev.rolecall.live.AssignmentRow;
import dev.rolecall.live.Caller;
import dev.rolecall.live.Holding;
import dev.rolecall.live.IdentifiedGroup;
import dev.rolecall.live.IdentifiedUser;
import dev.rolecall.live.Instance;
import dev.rolecall.live.LiveSource;
import dev.rolecall.live.Membership;
import dev.rolecall.model.Account;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.PrincipalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentForPrincipal;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountsForProvisionedPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus;

/** The port that reads, over AWS's APIs. */
public final class AwsSource implements LiveSource {
    private static final String SERVICE = PermissionSetCalls.SERVICE;
    private static final int PAGE = PermissionSetCalls.PAGE;

    private final Clients clients;
    private final SsoAdminClient sso;
    private final Calls calls;
    private final PermissionSetCalls sets;
    private final DirectoryCalls directory;
    private final DirectoryNames names;

    public AwsSource(Clients clients, Calls calls) {
        this.clients = clients;
        this.sso = clients.ssoAdmin();
        this.calls = calls;
        this.sets = new PermissionSetCalls(sso, calls);
        this.directory = new DirectoryCalls(clients.identitystore(), calls);
        this.names = new DirectoryNames(clients.identitystore(), calls);
    }

    @Override
    public Caller caller() {
        var identity = calls.call(
                "sts",
                "GetCallerIdentity",
                "finding out whose credentials these are",
                () -> clients.sts().getCallerIdentity());
        return new Caller(identity.account(), identity.arn());
    }

    @Override
    public String managementAccount() {
        return new OrganizationCalls(clients.organizations(), calls).managementAccount();
    }

    @Override
    public OrganizationTree organization(String managementAccount, boolean withTags) {
        return new OrganizationCalls(clients.organizations(), calls).read(managementAccount, withTags);
    }

    @Override
    public @Nullable Account account(String id) {
        return new AccountCalls(clients.organizations(), calls).one(id);
    }

    @Override
    public List<Account> accounts() {
        return new AccountCalls(clients.organizations(), calls).all();
    }

    @Override
    public List<Instance> instances() {
        String doing = "listing instances of IAM Identity Center in " + clients.region();
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListInstances",
                    doing,
                    () -> sso.listInstances(r -> r.maxResults(PAGE).nextToken(token)));
            return new Pages.Page<>(
                    page.instances().stream()
                            .map(i -> new Instance(i.instanceArn(), i.identityStoreId(), clients.region()))
                            .toList(),
                    page.nextToken());
        });
    }

    @Override
    public int requestsInProgress(Instance instance) {
        RequestLists requests = new RequestLists(sso, calls, instance.arn());
        return Arrays.stream(Request.Kind.values())
                .mapToInt(kind -> requests.inProgress(kind).size())
                .sum();
    }

    @Override
    public List<String> permissionSets(Instance instance) {
        return sets.list(instance);
    }

    @Override
    public PermissionSet describe(Instance instance, String permissionSetArn) {
        return sets.describe(instance, permissionSetArn);
    }

    @Override
    public Map<String, String> tags(Instance instance, String permissionSetArn) {
        return sets.tags(instance, permissionSetArn);
    }

    @Override
    public SortedSet<String> awsManagedPolicies(Instance instance, String permissionSetArn) {
        return sets.awsManagedPolicies(instance, permissionSetArn);
    }

    @Override
    public SortedSet<CustomerManagedPolicy> customerManagedPolicies(Instance instance, String permissionSetArn) {
        return sets.customerManagedPolicies(instance, permissionSetArn);
    }

    @Override
    public @Nullable PolicyDocument inlinePolicy(Instance instance, String permissionSetArn) {
        return sets.inlinePolicy(instance, permissionSetArn);
    }

    @Override
    public @Nullable PermissionsBoundary permissionsBoundary(Instance instance, String permissionSetArn) {
        return sets.permissionsBoundary(instance, permissionSetArn);
    }

    @Override
    public AccountPage provisionedAccounts(Instance instance, String permissionSetArn, @Nullable String token) {
        var page = accounts(instance, permissionSetArn, null, token);
        return new AccountPage(page.accountIds(), page.nextToken());
    }

    @Override
    public List<String> staleAccounts(Instance instance, String permissionSetArn) {
        return Pages.all(listingAccounts(permissionSetArn), token -> {
            var page = accounts(
                    instance, permissionSetArn, ProvisioningStatus.LATEST_PERMISSION_SET_NOT_PROVISIONED, token);
            return new Pages.Page<>(page.accountIds(), page.nextToken());
        });
    }

    private static String listingAccounts(String permissionSetArn) {
        return "listing the accounts that have permission set " + permissionSetArn;
    }

    private ListAccountsForProvisionedPermissionSetResponse accounts(
            Instance instance, String arn, @Nullable ProvisioningStatus status, @Nullable String token) {
        return calls.call(
                SERVICE,
                "ListAccountsForProvisionedPermissionSet",
                listingAccounts(arn),
                () -> sso.listAccountsForProvisionedPermissionSet(r -> r.instanceArn(instance.arn())
                        .permissionSetArn(arn)
                        .provisioningStatus(status)
                        .maxResults(PAGE)
                        .nextToken(token)));
    }

    @Override
    public List<String> permissionSetsIn(Instance instance, String account) {
        String doing = "listing the permission sets in account " + account;
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListPermissionSetsProvisionedToAccount",
                    doing,
                    () -> sso.listPermissionSetsProvisionedToAccount(r -> r.instanceArn(instance.arn())
                            .accountId(account)
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(page.permissionSets(), page.nextToken());
        });
    }

    @Override
    public List<AssignmentRow> assignments(Instance instance, String permissionSetArn, String account) {
        String doing = "listing assignments of permission set " + permissionSetArn + " in account " + account;
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListAccountAssignments",
                    doing,
                    () -> sso.listAccountAssignments(r -> r.instanceArn(instance.arn())
                            .permissionSetArn(permissionSetArn)
                            .accountId(account)
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.accountAssignments().stream()
                            .map(a -> new AssignmentRow(
                                    a.accountId(),
                                    a.permissionSetArn(),
                                    PrincipalType.valueOf(a.principalTypeAsString()),
                                    a.principalId()))
                            .toList(),
                    page.nextToken());
        });
    }

    @Override
    public Holding assignmentsOf(Instance instance, PrincipalType type, String principalId) {
        String doing = "listing assignments of " + type.name().toLowerCase(java.util.Locale.ROOT) + " " + principalId;
        List<AccountAssignmentForPrincipal> listed = Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListAccountAssignmentsForPrincipal",
                    doing,
                    () -> sso.listAccountAssignmentsForPrincipal(r -> r.instanceArn(instance.arn())
                            .principalType(type.name())
                            .principalId(principalId)
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(page.accountAssignments(), page.nextToken());
        });
        List<AssignmentRow> own = new ArrayList<>();
        List<AssignmentRow> inherited = new ArrayList<>();
        for (AccountAssignmentForPrincipal each : listed) {
            PrincipalType holder = PrincipalType.valueOf(each.principalTypeAsString());
            AssignmentRow row =
                    new AssignmentRow(each.accountId(), each.permissionSetArn(), holder, each.principalId());
            // A user's answer also has what he holds through groups (aws-facts 2).
            (holder == type && principalId.equals(each.principalId()) ? own : inherited).add(row);
        }
        return new Holding(own, inherited);
    }

    @Override
    public @Nullable String principalId(Instance instance, PrincipalType type, String name) {
        return names.id(instance, type, name);
    }

    @Override
    public @Nullable String principalName(Instance instance, PrincipalType type, String id) {
        return names.name(instance, type, id);
    }

    @Override
    public List<String> groupsOf(Instance instance, String userId) {
        return names.groupsOf(instance, userId);
    }

    @Override
    public List<IdentifiedGroup> groups(Instance instance) {
        return directory.groups(instance);
    }

    @Override
    public List<IdentifiedUser> users(Instance instance) {
        return directory.users(instance);
    }

    @Override
    public List<Membership> memberships(Instance instance, String groupId) {
        return directory.memberships(instance, groupId);
    }
}
