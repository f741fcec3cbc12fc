package dev.rolecall.live.preflight;

import dev.rolecall.live.Instance;
import dev.rolecall.model.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The port that reads how IAM Identity Center is set up in an organization. Every method throws CallFailure where it can't. */
public interface Setup {
    /** As which AWS Organizations knows IAM Identity Center (aws-facts 4). */
    String SERVICE_PRINCIPAL = "sso.amazonaws.com";

    /** The Region in which the instance is looked for. */
    String region();

    /** The organization that the caller's account is in; absent where it is in none. */
    @Nullable OrganizationHead organization();

    /** Service principals that may work in all accounts of the organization. */
    List<String> trustedServices();

    /** Delegated administrators of IAM Identity Center. */
    List<Account> delegatedAdministrators();

    /** The instances that are visible in the Region, of the organization and of the account itself. */
    List<OwnedInstance> instances();

    /** How the instance's data are encrypted, in AWS's words and with the key, if one is named; absent where AWS does not say. */
    @Nullable Encryption encryption(Instance instance);

    /**
     * The organization as any of its accounts may see it.
     *
     * @param featureSet {@code ALL}, or {@code CONSOLIDATED_BILLING}, with which no service works across accounts
     */
    record OrganizationHead(String managementAccount, String featureSet) {}

    /**
     * An instance and whose it is.
     *
     * @param owner the management account for the organization's instance, any other account for an instance of its own
     * @param status ACTIVE, or what is being done to it
     */
    record OwnedInstance(Instance instance, String owner, String status) {}

    /**
     * Encryption of an instance.
     *
     * @param keyType {@code AWS_OWNED_KMS_KEY} or {@code CUSTOMER_MANAGED_KEY}
     * @param status ENABLED, UPDATING or UPDATE_FAILED
     */
    record Encryption(String keyType, @Nullable String key, String status) {}
}
