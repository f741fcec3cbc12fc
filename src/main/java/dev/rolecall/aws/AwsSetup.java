package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Instance;
import dev.rolecall.live.preflight.Setup;
import dev.rolecall.model.Account;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.EnabledServicePrincipal;

/** How IAM Identity Center is set up, over AWS's APIs. */
public final class AwsSetup implements Setup {
    private static final String ORGANIZATIONS = "organizations";
    private static final int PAGE = 100;

    private final Clients clients;
    private final OrganizationsClient organizations;
    private final Calls calls;

    public AwsSetup(Clients clients, Calls calls) {
        this.clients = clients;
        this.organizations = clients.organizations();
        this.calls = calls;
    }

    @Override
    public String region() {
        return clients.region();
    }

    @Override
    public @Nullable OrganizationHead organization() {
        try {
            var head = calls.call(
                            ORGANIZATIONS,
                            "DescribeOrganization",
                            "reading the organization",
                            () -> organizations.describeOrganization())
                    .organization();
            return new OrganizationHead(head.masterAccountId(), head.featureSetAsString());
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public List<String> trustedServices() {
        String doing = "listing the services that may work across the organization";
        return Pages.all(doing, token -> {
            var page = calls.call(
                    ORGANIZATIONS,
                    "ListAWSServiceAccessForOrganization",
                    doing,
                    () -> organizations.listAWSServiceAccessForOrganization(r -> r.nextToken(token)));
            return new Pages.Page<>(
                    page.enabledServicePrincipals().stream()
                            .map(EnabledServicePrincipal::servicePrincipal)
                            .toList(),
                    page.nextToken());
        });
    }

    @Override
    public List<Account> delegatedAdministrators() {
        String doing = "listing the delegated administrators of IAM Identity Center";
        return Pages.all(doing, token -> {
            var page = calls.call(
                    ORGANIZATIONS,
                    "ListDelegatedAdministrators",
                    doing,
                    () -> organizations.listDelegatedAdministrators(
                            r -> r.servicePrincipal(SERVICE_PRINCIPAL).nextToken(token)));
            return new Pages.Page<>(
                    page.delegatedAdministrators().stream()
                            .map(AwsSetup::account)
                            .toList(),
                    page.nextToken());
        });
    }

    private static Account account(DelegatedAdministrator delegate) {
        var account = software.amazon.awssdk.services.organizations.model.Account.builder()
                .state(delegate.stateAsString())
                .status(delegate.statusAsString())
                .build();
        return new Account(delegate.id(), delegate.name(), AccountCalls.state(account), "/", Map.of());
    }

    @Override
    public List<OwnedInstance> instances() {
        String doing = "listing instances of IAM Identity Center in " + clients.region();
        return Pages.all(doing, token -> {
            var page = calls.call(
                    PermissionSetCalls.SERVICE,
                    "ListInstances",
                    doing,
                    () -> clients.ssoAdmin()
                            .listInstances(r -> r.maxResults(PAGE).nextToken(token)));
            return new Pages.Page<>(
                    page.instances().stream()
                            .map(i -> new OwnedInstance(
                                    new Instance(i.instanceArn(), i.identityStoreId(), clients.region()),
                                    Objects.requireNonNullElse(i.ownerAccountId(), ""),
                                    Objects.requireNonNullElse(i.statusAsString(), "ACTIVE")))
                            .toList(),
                    page.nextToken());
        });
    }

    @Override
    public @Nullable Encryption encryption(Instance instance) {
        var details = calls.call(
                        PermissionSetCalls.SERVICE,
                        "DescribeInstance",
                        "reading instance " + instance.arn(),
                        () -> clients.ssoAdmin().describeInstance(r -> r.instanceArn(instance.arn())))
                .encryptionConfigurationDetails();
        return details == null || details.keyTypeAsString() == null
                ? null
                : new Encryption(
                        details.keyTypeAsString(),
                        details.kmsKeyArn(),
                        Objects.requireNonNullElse(details.encryptionStatusAsString(), "ENABLED"));
    }
}
