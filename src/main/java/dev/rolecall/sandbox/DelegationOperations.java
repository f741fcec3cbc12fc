package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.DelegatedService;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsResponse;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountRequest;
import software.amazon.awssdk.services.organizations.model.ListDelegatedServicesForAccountResponse;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.RegisterDelegatedAdministratorResponse;

/** organizations: delegated administrators (aws-facts.md section 4). */
final class DelegationOperations {

    private DelegationOperations() {}

    static RegisterDelegatedAdministratorResponse register(
            World world, Caller caller, RegisterDelegatedAdministratorRequest request) {
        Organization organization = world.organization();
        Account account = AccountOperations.require(organization, request.accountId());
        if (organization.isManagement(account.id())) {
            throw OrganizationErrors.constraint("The management account cannot be a delegated administrator");
        }
        if (!organization.serviceAccess().containsKey(request.servicePrincipal())) {
            throw OrganizationErrors.constraint("Trusted access is not enabled for " + request.servicePrincipal());
        }
        if (organization.isDelegated(account.id(), request.servicePrincipal())) {
            throw OrganizationErrors.alreadyRegistered(account.id());
        }
        organization
                .delegations()
                .computeIfAbsent(account.id(), id -> new TreeMap<>())
                .put(request.servicePrincipal(), world.now());
        return RegisterDelegatedAdministratorResponse.builder().build();
    }

    static DeregisterDelegatedAdministratorResponse deregister(
            World world, Caller caller, DeregisterDelegatedAdministratorRequest request) {
        Organization organization = world.organization();
        Account account = AccountOperations.require(organization, request.accountId());
        SortedMap<String, Instant> services = organization.delegations().get(account.id());
        if (services == null || services.remove(request.servicePrincipal()) == null) {
            throw OrganizationErrors.notRegistered(account.id());
        }
        if (services.isEmpty()) {
            organization.delegations().remove(account.id());
        }
        return DeregisterDelegatedAdministratorResponse.builder().build();
    }

    static ListDelegatedAdministratorsResponse list(
            World world, Caller caller, ListDelegatedAdministratorsRequest request) {
        Organization organization = world.organization();
        Page<DelegatedAdministrator> page = Page.of(
                organization.delegations().navigableKeySet(),
                id -> shape(organization, id, request.servicePrincipal()),
                new Page.Ask(request.maxResults(), request.nextToken(), OrganizationOperations.PAGE));
        return ListDelegatedAdministratorsResponse.builder()
                .delegatedAdministrators(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static @Nullable DelegatedAdministrator shape(
            Organization organization, String id, @Nullable String servicePrincipal) {
        SortedMap<String, Instant> services = organization.delegations().getOrDefault(id, Collections.emptySortedMap());
        if (servicePrincipal != null && !services.containsKey(servicePrincipal)) {
            return null;
        }
        Instant enabled =
                servicePrincipal == null ? Collections.min(services.values()) : services.get(servicePrincipal);
        return Shapes.copy(
                        AccountOperations.shape(organization, AccountOperations.require(organization, id)),
                        DelegatedAdministrator.builder())
                .delegationEnabledDate(enabled)
                .build();
    }

    static ListDelegatedServicesForAccountResponse listServices(
            World world, Caller caller, ListDelegatedServicesForAccountRequest request) {
        Account account = AccountOperations.require(world.organization(), request.accountId());
        SortedMap<String, Instant> delegated =
                world.organization().delegations().get(account.id());
        if (delegated == null) {
            throw OrganizationErrors.notRegistered(account.id());
        }
        TreeMap<String, Instant> services = new TreeMap<>(delegated);
        Page<DelegatedService> page = Page.of(
                services.navigableKeySet(),
                principal -> DelegatedService.builder()
                        .servicePrincipal(principal)
                        .delegationEnabledDate(services.get(principal))
                        .build(),
                new Page.Ask(request.maxResults(), request.nextToken(), OrganizationOperations.PAGE));
        return ListDelegatedServicesForAccountResponse.builder()
                .delegatedServices(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
