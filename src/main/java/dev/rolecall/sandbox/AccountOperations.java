package dev.rolecall.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.SortedMap;
import software.amazon.awssdk.services.organizations.model.CloseAccountRequest;
import software.amazon.awssdk.services.organizations.model.CloseAccountResponse;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.CreateAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.DescribeAccountRequest;
import software.amazon.awssdk.services.organizations.model.DescribeAccountResponse;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusResponse;
import software.amazon.awssdk.services.organizations.model.MoveAccountRequest;
import software.amazon.awssdk.services.organizations.model.MoveAccountResponse;

/** organizations: accounts. */
final class AccountOperations {

    private AccountOperations() {}

    /**
     * The account is there at once, PENDING_ACTIVATION until its creation has ended (assumed); its e-mail address must be new (CreateAccountFailureReason EMAIL_ALREADY_EXISTS). It gets the role
     * OrganizationAccountAccessRole, or what RoleName says, and no other.
     */
    static CreateAccountResponse create(World world, Caller caller, CreateAccountRequest request) {
        Organization organization = world.organization();
        int most = world.behaviour().quotas().accounts();
        if (organization.accounts().size() >= most) {
            throw OrganizationErrors.constraint(
                    ConstraintViolationExceptionReason.ACCOUNT_NUMBER_LIMIT_EXCEEDED,
                    "The organization holds at most " + most + " accounts");
        }
        boolean taken = organization.hasEmail(request.email());
        AccountCreation creation = new AccountCreation(
                "car-" + world.ids().hex(32),
                request.accountName(),
                taken ? null : newAccount(world, request).id(),
                taken ? "EMAIL_ALREADY_EXISTS" : null,
                world.now(),
                due(world));
        organization.put(creation);
        CreateAccountStatus first = CreateAccountStatus.builder()
                .id(creation.id())
                .accountName(creation.name())
                .state(CreateAccountState.IN_PROGRESS)
                .requestedTimestamp(creation.requested())
                .build();
        return CreateAccountResponse.builder().createAccountStatus(first).build();
    }

    private static Instant due(World world) {
        Duration most = world.behaviour().limits().accountCreation();
        double part = 1 - Ids.fraction(world.ids().seed(), world.ids().next());
        return world.now().plusMillis((long) Math.ceil(most.toMillis() * part));
    }

    /** Activates the accounts whose creation has ended. */
    static void settle(World world) {
        Organization organization = world.organization();
        for (AccountCreation creation : organization.dueCreations(world.now())) {
            organization
                    .account(String.valueOf(creation.account()))
                    .filter(account -> account.state().equals("PENDING_ACTIVATION"))
                    .ifPresent(account -> organization.put(account.withState("ACTIVE")));
        }
    }

    private static Account newAccount(World world, CreateAccountRequest request) {
        SortedMap<String, String> tags = Tags.ORGANIZATIONS.of(request.tags());
        OrganizationFacts facts = world.organization().facts();
        Account account = new Account(
                world.ids().account(),
                request.accountName(),
                request.email(),
                facts.rootId(),
                "PENDING_ACTIVATION",
                "CREATED",
                world.now(),
                tags);
        world.organization().put(account);
        String role = request.roleName() == null ? "OrganizationAccountAccessRole" : request.roleName();
        world.iam(account.id()).put(AccessRoles.trusting(world, role, facts.managementAccount()));
        return account;
    }

    private static CreateAccountStatus shape(World world, AccountCreation creation) {
        if (creation.end().isAfter(world.now())) {
            return CreateAccountStatus.builder()
                    .id(creation.id())
                    .accountName(creation.name())
                    .state(CreateAccountState.IN_PROGRESS)
                    .requestedTimestamp(creation.requested())
                    .build();
        }
        return CreateAccountStatus.builder()
                .id(creation.id())
                .accountName(creation.name())
                .state(creation.failure() == null ? CreateAccountState.SUCCEEDED : CreateAccountState.FAILED)
                .accountId(creation.account())
                .failureReason(creation.failure())
                .requestedTimestamp(creation.requested())
                .completedTimestamp(creation.end())
                .build();
    }

    static DescribeCreateAccountStatusResponse describeCreation(
            World world, Caller caller, DescribeCreateAccountStatusRequest request) {
        AccountCreation creation = world.organization().creations().get(request.createAccountRequestId());
        if (creation == null) {
            throw OrganizationErrors.creationNotFound(request.createAccountRequestId());
        }
        return DescribeCreateAccountStatusResponse.builder()
                .createAccountStatus(shape(world, creation))
                .build();
    }

    static ListCreateAccountStatusResponse listCreations(
            World world, Caller caller, ListCreateAccountStatusRequest request) {
        var creations = world.organization().creations();
        Page<CreateAccountStatus> page = Page.of(
                creations,
                creation -> {
                    CreateAccountStatus status = shape(world, creation);
                    boolean asked = request.statesAsStrings().isEmpty()
                            || request.statesAsStrings().contains(status.stateAsString());
                    return asked ? status : null;
                },
                new Page.Ask(request.maxResults(), request.nextToken(), OrganizationOperations.PAGE));
        return ListCreateAccountStatusResponse.builder()
                .createAccountStatuses(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static Account require(Organization organization, String id) {
        return organization.account(id).orElseThrow(() -> OrganizationErrors.accountNotFound(id));
    }

    static software.amazon.awssdk.services.organizations.model.Account shape(
            Organization organization, Account account) {
        return software.amazon.awssdk.services.organizations.model.Account.builder()
                .id(account.id())
                .arn(organization.facts().accountArn(account.id()))
                .email(account.email())
                .name(account.name())
                .status(account.status())
                .state(account.state())
                .joinedMethod(account.joinedMethod())
                .joinedTimestamp(account.joined())
                .build();
    }

    static DescribeAccountResponse describe(World world, Caller caller, DescribeAccountRequest request) {
        Organization organization = world.organization();
        return DescribeAccountResponse.builder()
                .account(shape(organization, require(organization, request.accountId())))
                .build();
    }

    static ListAccountsResponse list(World world, Caller caller, ListAccountsRequest request) {
        var page = page(
                world.organization(),
                world.organization().accounts().navigableKeySet(),
                new Page.Ask(request.maxResults(), request.nextToken(), OrganizationOperations.PAGE));
        return ListAccountsResponse.builder()
                .accounts(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ListAccountsForParentResponse listForParent(
            World world, Caller caller, ListAccountsForParentRequest request) {
        if (!world.organization().isParent(request.parentId())) {
            throw OrganizationErrors.parentNotFound(request.parentId());
        }
        var page = page(
                world.organization(),
                world.organization().accountsIn(request.parentId()),
                new Page.Ask(request.maxResults(), request.nextToken(), OrganizationOperations.PAGE));
        return ListAccountsForParentResponse.builder()
                .accounts(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static Page<software.amazon.awssdk.services.organizations.model.Account> page(
            Organization organization, NavigableSet<String> ids, Page.Ask ask) {
        return Page.of(ids, id -> shape(organization, require(organization, id)), ask);
    }

    static MoveAccountResponse move(World world, Caller caller, MoveAccountRequest request) {
        Organization organization = world.organization();
        Account account = require(organization, request.accountId());
        if (!account.parent().equals(request.sourceParentId())) {
            throw OrganizationErrors.sourceNotFound(request.sourceParentId());
        }
        if (!organization.isParent(request.destinationParentId())) {
            throw OrganizationErrors.destinationNotFound(request.destinationParentId());
        }
        if (account.parent().equals(request.destinationParentId())) {
            throw OrganizationErrors.duplicateAccount(account.id(), account.parent());
        }
        organization.put(account.withParent(request.destinationParentId()));
        return MoveAccountResponse.builder().build();
    }

    /** The account is CLOSED at once. How long PENDING_CLOSURE lasts is not documented; that it lasts no time is assumed. */
    static CloseAccountResponse close(World world, Caller caller, CloseAccountRequest request) {
        Organization organization = world.organization();
        Account account = require(organization, request.accountId());
        if (organization.isManagement(account.id())) {
            throw OrganizationErrors.constraint("The management account cannot be closed from within the organization");
        }
        if (account.state().equals("CLOSED") || account.state().equals("PENDING_CLOSURE")) {
            throw OrganizationErrors.alreadyClosed(account.id());
        }
        organization.put(account.withState("CLOSED"));
        return CloseAccountResponse.builder().build();
    }
}
