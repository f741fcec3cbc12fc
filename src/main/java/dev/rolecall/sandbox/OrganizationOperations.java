package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.EnableAwsServiceAccessResponse;
import software.amazon.awssdk.services.organizations.model.EnabledServicePrincipal;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.ListAwsServiceAccessForOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsRequest;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;
import software.amazon.awssdk.services.organizations.model.Root;

/** organizations: the organization itself, its root, and trusted access. */
final class OrganizationOperations {

    /** MaxResults is at most 20 on all lists (aws-facts.md section 4). */
    static final int PAGE = 20;

    private OrganizationOperations() {}

    static DescribeOrganizationResponse describe(World world, Caller caller, DescribeOrganizationRequest request) {
        OrganizationFacts facts = world.organization().facts();
        return DescribeOrganizationResponse.builder()
                .organization(organization -> organization
                        .id(facts.id())
                        .arn(facts.arn())
                        .featureSet(OrganizationFeatureSet.ALL)
                        .masterAccountId(facts.managementAccount())
                        .masterAccountArn(facts.accountArn(facts.managementAccount()))
                        .masterAccountEmail(world.organization()
                                .account(facts.managementAccount())
                                .map(Account::email)
                                .orElse("")))
                .build();
    }

    static ListRootsResponse listRoots(World world, Caller caller, ListRootsRequest request) {
        OrganizationFacts facts = world.organization().facts();
        if (request.nextToken() != null) {
            throw OrganizationErrors.badToken();
        }
        Root root = Root.builder()
                .id(facts.rootId())
                .arn(facts.rootArn())
                .name("Root")
                .policyTypes(List.of())
                .build();
        return ListRootsResponse.builder().roots(root).build();
    }

    static EnableAwsServiceAccessResponse enableService(
            World world, Caller caller, EnableAwsServiceAccessRequest request) {
        world.organization().serviceAccess().putIfAbsent(request.servicePrincipal(), world.now());
        return EnableAwsServiceAccessResponse.builder().build();
    }

    /** Disabling it breaks the service; the roles stay (aws-facts.md section 4). */
    static DisableAwsServiceAccessResponse disableService(
            World world, Caller caller, DisableAwsServiceAccessRequest request) {
        world.organization().serviceAccess().remove(request.servicePrincipal());
        return DisableAwsServiceAccessResponse.builder().build();
    }

    static ListAwsServiceAccessForOrganizationResponse listServices(
            World world, Caller caller, ListAwsServiceAccessForOrganizationRequest request) {
        NavigableMap<String, Instant> access = world.organization().serviceAccess();
        Page<EnabledServicePrincipal> page = Page.of(
                access.navigableKeySet(),
                principal -> EnabledServicePrincipal.builder()
                        .servicePrincipal(principal)
                        .dateEnabled(access.get(principal))
                        .build(),
                new Page.Ask(request.maxResults(), request.nextToken(), PAGE));
        return ListAwsServiceAccessForOrganizationResponse.builder()
                .enabledServicePrincipals(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
