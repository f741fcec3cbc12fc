package dev.rolecall.live;

import java.util.concurrent.CompletableFuture;

/**
 * The services that are read side by side. Each has as many threads as it takes to use up its calls per second where an
 * answer takes a third of a second: sso-admin 20, each operation of the identity store 20 (aws-facts 1a). The walk through
 * the organization brings its own.
 */
final class Services implements AutoCloseable {
    private static final int SSO_ADMIN = 12;
    private static final int DIRECTORY = 12;
    private static final int ORGANIZATION = 2;

    private final FirstFailure failure = new FirstFailure();
    private final Pool ssoAdmin = new Pool("sso-admin", SSO_ADMIN, failure);
    private final Pool directory = new Pool("identitystore", DIRECTORY, failure);
    private final Pool organization = new Pool("organizations", ORGANIZATION, failure);

    Pool ssoAdmin() {
        return ssoAdmin;
    }

    Pool directory() {
        return directory;
    }

    Pool organization() {
        return organization;
    }

    <T> T await(CompletableFuture<T> begun) {
        return failure.await(begun);
    }

    @Override
    public void close() {
        ssoAdmin.close();
        directory.close();
        organization.close();
    }
}
