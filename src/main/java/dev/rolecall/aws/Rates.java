package dev.rolecall.aws;

import dev.rolecall.model.Limits;

/** How fast each operation may be called, as AWS documents it (aws-facts 1a). */
final class Rates {
    private final Limits limits;

    Rates(Limits limits) {
        this.limits = limits;
    }

    /**
     * A bucket that operations share.
     *
     * @param perSecond tokens that come each second
     * @param burst tokens that it holds
     */
    record Rate(String bucket, double perSecond, double burst) {}

    Rate of(String service, String operation) {
        return switch (service) {
            // All APIs of sso-admin together. How much may come at once is not documented: a quarter of a second's
            // worth.
            case "sso-admin" -> new Rate(service, limits.ssoAdminTps(), Math.max(1, limits.ssoAdminTps() / 4.0));
            case "identitystore" -> new Rate(service + ":" + operation, 20, 5);
            case "organizations" -> organizations(operation);
            case "sts" -> new Rate(service, 600, 60);
            default -> new Rate(service, 20, 5);
        };
    }

    private static Rate organizations(String operation) {
        return switch (operation) {
            case "ListAccounts" -> new Rate("organizations:ListAccounts", 8, 12);
            // One row of AWS's table; whether they share a bucket is ambiguous, so they do.
            case "ListParents", "ListAccountsForParent", "ListOrganizationalUnitsForParent" ->
                new Rate("organizations:parents", 5, 8);
            case "ListRoots" -> new Rate("organizations:ListRoots", 1, 2);
            case "DescribeOrganization" -> new Rate("organizations:DescribeOrganization", 1, 2);
            case "ListChildren" -> new Rate("organizations:ListChildren", 6, 10);
            case "DescribeAccount" -> new Rate("organizations:DescribeAccount", 20, 30);
            case "DescribeOrganizationalUnit" -> new Rate("organizations:DescribeOrganizationalUnit", 2, 2);
            case "ListDelegatedAdministrators" -> new Rate("organizations:ListDelegatedAdministrators", 5, 8);
            case "ListTagsForResource" -> new Rate("organizations:ListTagsForResource", 10, 15);
            default -> new Rate("organizations:" + operation, 1, 2);
        };
    }
}
