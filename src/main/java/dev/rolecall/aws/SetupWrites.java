package dev.rolecall.aws;

import dev.rolecall.apply.Journal;
import dev.rolecall.live.CallFailure;
import dev.rolecall.live.preflight.Setup;
import software.amazon.awssdk.services.organizations.OrganizationsClient;

/** The two steps that set IAM Identity Center up in an organization; each changes nothing where it was done already. */
public final class SetupWrites {
    private static final String SERVICE = "organizations";

    private final OrganizationsClient client;
    private final Writes writes;

    public SetupWrites(Clients clients, Calls calls, Journal journal) {
        this.client = clients.organizations();
        this.writes = new Writes(calls, journal, doing -> {});
    }

    /** Lets IAM Identity Center work in all accounts of the organization. */
    public void enableTrustedAccess() {
        writes.done(
                SERVICE,
                "EnableAWSServiceAccess",
                "enabling trusted access of",
                Setup.SERVICE_PRINCIPAL,
                () -> client.enableAWSServiceAccess(r -> r.servicePrincipal(Setup.SERVICE_PRINCIPAL)));
    }

    /**
     * Lets the account administer IAM Identity Center, as far as a delegated administrator can.
     *
     * @param account its id
     */
    public void delegateTo(String account) {
        try {
            writes.done(
                    SERVICE,
                    "RegisterDelegatedAdministrator",
                    "making a delegated administrator of account",
                    account,
                    () -> client.registerDelegatedAdministrator(
                            r -> r.accountId(account).servicePrincipal(Setup.SERVICE_PRINCIPAL)));
        } catch (CallFailure e) {
            // Sent twice since the first answer was lost, or done by somebody else meanwhile.
            if (e.kind() != CallFailure.Kind.EXISTS) {
                throw e;
            }
        }
    }
}
