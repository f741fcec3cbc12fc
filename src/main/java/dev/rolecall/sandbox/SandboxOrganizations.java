package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.List;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.CloseAccountRequest;
import software.amazon.awssdk.services.organizations.model.CloseAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorResponse;
import software.amazon.awssdk.services.organizations.model.DescribeAccountRequest;
import software.amazon.awssdk.services.organizations.model.DescribeAccountResponse;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListChildrenRequest;
import software.amazon.awssdk.services.organizations.model.ListChildrenResponse;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListParentsRequest;
import software.amazon.awssdk.services.organizations.model.ListParentsResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsRequest;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.organizations.model.MoveAccountRequest;
import software.amazon.awssdk.services.organizations.model.MoveAccountResponse;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorResponse;
import software.amazon.awssdk.services.organizations.model.TagResourceRequest;
import software.amazon.awssdk.services.organizations.model.TagResourceResponse;
import software.amazon.awssdk.services.organizations.model.UntagResourceRequest;
import software.amazon.awssdk.services.organizations.model.UntagResourceResponse;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitResponse;

/** organizations as one account sees it. An operation that is not overridden here is not supported: the SDK's own default fails loudly. */
final class SandboxOrganizations implements OrganizationsClient {

    /** The supported operations, for the wire. */
    static final List<ServiceOperation<OrganizationsClient, ?, ?>> OPERATIONS = List.of(
            ServiceOperation.of("CloseAccount", CloseAccountRequest::builder, OrganizationsClient::closeAccount),
            ServiceOperation.of("CreateAccount", CreateAccountRequest::builder, OrganizationsClient::createAccount),
            ServiceOperation.of(
                    "CreateOrganizationalUnit",
                    CreateOrganizationalUnitRequest::builder,
                    OrganizationsClient::createOrganizationalUnit),
            ServiceOperation.of(
                    "DeleteOrganizationalUnit",
                    DeleteOrganizationalUnitRequest::builder,
                    OrganizationsClient::deleteOrganizationalUnit),
            ServiceOperation.of(
                    "DeregisterDelegatedAdministrator",
                    DeregisterDelegatedAdministratorRequest::builder,
                    OrganizationsClient::deregisterDelegatedAdministrator),
            ServiceOperation.of(
                    "DescribeAccount", DescribeAccountRequest::builder, OrganizationsClient::describeAccount),
            ServiceOperation.of(
                    "DescribeCreateAccountStatus",
                    DescribeCreateAccountStatusRequest::builder,
                    OrganizationsClient::describeCreateAccountStatus),
            ServiceOperation.of(
                    "DescribeOrganization",
                    DescribeOrganizationRequest::builder,
                    OrganizationsClient::describeOrganization),
            ServiceOperation.of(
                    "DescribeOrganizationalUnit",
                    DescribeOrganizationalUnitRequest::builder,
                    OrganizationsClient::describeOrganizationalUnit),
            ServiceOperation.of(
                    "DisableAWSServiceAccess",
                    DisableAwsServiceAccessRequest::builder,
                    OrganizationsClient::disableAWSServiceAccess),
            ServiceOperation.of(
                    "EnableAWSServiceAccess",
                    EnableAwsServiceAccessRequest::builder,
                    OrganizationsClient::enableAWSServiceAccess),
            ServiceOperation.of(
                    "ListAWSServiceAccessForOrganization",
                    ListAwsServiceAccessForOrganizationRequest::builder,
                    OrganizationsClient::listAWSServiceAccessForOrganization),
            ServiceOperation.of("ListAccounts", ListAccountsRequest::builder, OrganizationsClient::listAccounts),
            ServiceOperation.of(
                    "ListAccountsForParent",
                    ListAccountsForParentRequest::builder,
                    OrganizationsClient::listAccountsForParent),
            ServiceOperation.of("ListChildren", ListChildrenRequest::builder, OrganizationsClient::listChildren),
            ServiceOperation.of(
                    "ListCreateAccountStatus",
                    ListCreateAccountStatusRequest::builder,
                    OrganizationsClient::listCreateAccountStatus),
            ServiceOperation.of(
                    "ListDelegatedAdministrators",
                    ListDelegatedAdministratorsRequest::builder,
                    OrganizationsClient::listDelegatedAdministrators),
            ServiceOperation.of(
                    "ListDelegatedServicesForAccount",
                    ListDelegatedServicesForAccountRequest::builder,
                    OrganizationsClient::listDelegatedServicesForAccount),
            ServiceOperation.of(
                    "ListOrganizationalUnitsForParent",
                    ListOrganizationalUnitsForParentRequest::builder,
                    OrganizationsClient::listOrganizationalUnitsForParent),
            ServiceOperation.of("ListParents", ListParentsRequest::builder, OrganizationsClient::listParents),
            ServiceOperation.of("ListRoots", ListRootsRequest::builder, OrganizationsClient::listRoots),
            ServiceOperation.of(
                    "ListTagsForResource",
                    ListTagsForResourceRequest::builder,
                    OrganizationsClient::listTagsForResource),
            ServiceOperation.of("MoveAccount", MoveAccountRequest::builder, OrganizationsClient::moveAccount),
            ServiceOperation.of(
                    "RegisterDelegatedAdministrator",
                    RegisterDelegatedAdministratorRequest::builder,
                    OrganizationsClient::registerDelegatedAdministrator),
            ServiceOperation.of("TagResource", TagResourceRequest::builder, OrganizationsClient::tagResource),
            ServiceOperation.of("UntagResource", UntagResourceRequest::builder, OrganizationsClient::untagResource),
            ServiceOperation.of(
                    "UpdateOrganizationalUnit",
                    UpdateOrganizationalUnitRequest::builder,
                    OrganizationsClient::updateOrganizationalUnit));

    private final Gate gate;
    private final Caller caller;

    SandboxOrganizations(Gate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
    }

    @Override
    public DescribeOrganizationResponse describeOrganization(DescribeOrganizationRequest request) {
        return gate.call(
                caller, AwsService.ORGANIZATIONS, "DescribeOrganization", request, OrganizationOperations::describe);
    }

    @Override
    public ListRootsResponse listRoots(ListRootsRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "ListRoots", request, OrganizationOperations::listRoots);
    }

    @Override
    public EnableAwsServiceAccessResponse enableAWSServiceAccess(EnableAwsServiceAccessRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "EnableAWSServiceAccess",
                request,
                OrganizationOperations::enableService);
    }

    @Override
    public DisableAwsServiceAccessResponse disableAWSServiceAccess(DisableAwsServiceAccessRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "DisableAWSServiceAccess",
                request,
                OrganizationOperations::disableService);
    }

    @Override
    public ListAwsServiceAccessForOrganizationResponse listAWSServiceAccessForOrganization(
            ListAwsServiceAccessForOrganizationRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "ListAWSServiceAccessForOrganization",
                request,
                OrganizationOperations::listServices);
    }

    @Override
    public CreateOrganizationalUnitResponse createOrganizationalUnit(CreateOrganizationalUnitRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "CreateOrganizationalUnit", request, UnitOperations::create);
    }

    @Override
    public DescribeOrganizationalUnitResponse describeOrganizationalUnit(DescribeOrganizationalUnitRequest request) {
        return gate.call(
                caller, AwsService.ORGANIZATIONS, "DescribeOrganizationalUnit", request, UnitOperations::describe);
    }

    @Override
    public UpdateOrganizationalUnitResponse updateOrganizationalUnit(UpdateOrganizationalUnitRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "UpdateOrganizationalUnit", request, UnitOperations::update);
    }

    @Override
    public DeleteOrganizationalUnitResponse deleteOrganizationalUnit(DeleteOrganizationalUnitRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "DeleteOrganizationalUnit", request, UnitOperations::delete);
    }

    @Override
    public ListOrganizationalUnitsForParentResponse listOrganizationalUnitsForParent(
            ListOrganizationalUnitsForParentRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "ListOrganizationalUnitsForParent",
                request,
                UnitOperations::listForParent);
    }

    @Override
    public ListChildrenResponse listChildren(ListChildrenRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "ListChildren", request, UnitOperations::listChildren);
    }

    @Override
    public ListParentsResponse listParents(ListParentsRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "ListParents", request, UnitOperations::listParents);
    }

    @Override
    public CreateAccountResponse createAccount(CreateAccountRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "CreateAccount", request, AccountOperations::create);
    }

    @Override
    public DescribeCreateAccountStatusResponse describeCreateAccountStatus(DescribeCreateAccountStatusRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "DescribeCreateAccountStatus",
                request,
                AccountOperations::describeCreation);
    }

    @Override
    public ListCreateAccountStatusResponse listCreateAccountStatus(ListCreateAccountStatusRequest request) {
        return gate.call(
                caller, AwsService.ORGANIZATIONS, "ListCreateAccountStatus", request, AccountOperations::listCreations);
    }

    @Override
    public DescribeAccountResponse describeAccount(DescribeAccountRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "DescribeAccount", request, AccountOperations::describe);
    }

    @Override
    public ListAccountsResponse listAccounts(ListAccountsRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "ListAccounts", request, AccountOperations::list);
    }

    @Override
    public ListAccountsForParentResponse listAccountsForParent(ListAccountsForParentRequest request) {
        return gate.call(
                caller, AwsService.ORGANIZATIONS, "ListAccountsForParent", request, AccountOperations::listForParent);
    }

    @Override
    public MoveAccountResponse moveAccount(MoveAccountRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "MoveAccount", request, AccountOperations::move);
    }

    @Override
    public CloseAccountResponse closeAccount(CloseAccountRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "CloseAccount", request, AccountOperations::close);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "TagResource", request, OrganizationTagOperations::tag);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return gate.call(caller, AwsService.ORGANIZATIONS, "UntagResource", request, OrganizationTagOperations::untag);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return gate.call(
                caller, AwsService.ORGANIZATIONS, "ListTagsForResource", request, OrganizationTagOperations::list);
    }

    @Override
    public RegisterDelegatedAdministratorResponse registerDelegatedAdministrator(
            RegisterDelegatedAdministratorRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "RegisterDelegatedAdministrator",
                request,
                DelegationOperations::register);
    }

    @Override
    public DeregisterDelegatedAdministratorResponse deregisterDelegatedAdministrator(
            DeregisterDelegatedAdministratorRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "DeregisterDelegatedAdministrator",
                request,
                DelegationOperations::deregister);
    }

    @Override
    public ListDelegatedAdministratorsResponse listDelegatedAdministrators(ListDelegatedAdministratorsRequest request) {
        return gate.call(
                caller, AwsService.ORGANIZATIONS, "ListDelegatedAdministrators", request, DelegationOperations::list);
    }

    @Override
    public ListDelegatedServicesForAccountResponse listDelegatedServicesForAccount(
            ListDelegatedServicesForAccountRequest request) {
        return gate.call(
                caller,
                AwsService.ORGANIZATIONS,
                "ListDelegatedServicesForAccount",
                request,
                DelegationOperations::listServices);
    }

    @Override
    public String serviceName() {
        return OrganizationsClient.SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
