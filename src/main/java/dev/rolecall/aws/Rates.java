package dev.rolecall.aws;

import dev.rolecall.model.Limits;

/** How fast each operation may be called, as AWS documents it (aws-facts 1a). */
final class Rates {
    private final Limits limits;
    private final double seconds;

    /** @param timeScale how much faster than AWS's the clock of the endpoint runs */
    Rates(Limits limits, double timeScale) {
        this.limits = limits;
        // A stall of this machine is that much longer in a time that runs faster, and what it cost has to be made up.
        this.seconds = Math.min(0.75, 0.25 + 0.02 * (timeScale - 1));
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
            case "sso-admin" -> new Rate(service, limits.ssoAdminTps(), Math.max(1, limits.ssoAdminTps() * seconds));
            case "identitystore" -> new Rate(service + ":" + operation, 20, 20 * seconds);
            case "organizations" -> withSlack(organizations(operation));
            case "sts" -> new Rate(service, 600, 60);
            // AWS publishes no rates of IAM (aws-facts 1a): assumed, a modest one in each account.
            case "iam" -> new Rate(service, 10, 5);
            default -> new Rate(service, 20, 5);
        };
    }

    /**
     * The burst but one: the way to AWS delays one call more than the next, so that the last token of a full bucket may not be
     * there yet, and a call that is throttled costs one more.
     */
    private static Rate withSlack(Rate documented) {
        return new Rate(documented.bucket(), documented.perSecond(), Math.max(1, documented.burst() - 1));
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
