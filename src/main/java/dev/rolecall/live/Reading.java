package dev.rolecall.live;

import java.util.concurrent.CompletableFuture;

/** What everybody who reads sso-admin in one run shares. */
record Reading(LiveSource source, Instance instance, Capabilities capabilities, Services services, Progress progress) {
    Pool sso() {
        return services.ssoAdmin();
    }

    <T> T await(CompletableFuture<T> begun) {
        return services.await(begun);
    }
}
