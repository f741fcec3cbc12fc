package dev.rolecall.model;

/**
 * How fast AWS may be asked.
 *
 * @param ssoAdminTps calls a second for all of sso-admin together
 * @param outstandingAssignments assignment requests in progress at a time
 */
public record Limits(int ssoAdminTps, int outstandingAssignments) {

    /** AWS's documented limits (aws-facts 1a). */
    public static final Limits DOCUMENTED = new Limits(20, 15);
}
