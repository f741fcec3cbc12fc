package dev.rolecall.aws;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK's clients that a run needs.
 *
 * @param iam signs with whoever's credentials a call carries, the caller's own where it carries none
 * @param region where IAM Identity Center is looked for
 */
public record Clients(
        SsoAdminClient ssoAdmin,
        IdentitystoreClient identitystore,
        OrganizationsClient organizations,
        StsClient sts,
        OnDemand<IamClient> iam,
        String region)
        implements AutoCloseable {

    /** What single accounts take, which most runs do not look into, is made ready beside what goes on. */
    public void soon() {
        iam.soon();
    }

    @Override
    public void close() {
        ssoAdmin.close();
        identitystore.close();
        organizations.close();
        sts.close();
        iam.close();
    }
}
