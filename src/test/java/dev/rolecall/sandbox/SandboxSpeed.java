package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.SandboxServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;

/**
 * Measures, by hand: how long the largest organization takes to make, and how many calls a second are answered on a small and on a
 * large one, direct, in process and over loopback. Run its {@code main} with {@code -Xmx2g}; an argument is another size.
 */
final class SandboxSpeed {

    private static final String SMALL = "accounts=50,permissionSets=20,groups=40,users=200,assignments=1000";
    private static final String LARGE =
            "accounts=5000,units=300,permissionSets=300,groups=3000,users=40000,assignments=300000";

    private SandboxSpeed() {}

    public static void main(String[] args) {
        for (String size : args.length == 0 ? List.of(SMALL, LARGE) : List.of(args)) {
            long start = System.nanoTime();
            Sandbox sandbox =
                    Sandbox.start(SandboxOptions.defaults().withSeed("empty").withGeneration(Generation.parse(size)));
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "%s: made in %d ms, %d MiB in use%n",
                    size, took, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            measure("direct", sandbox, sandbox.ssoAdmin(), 20_000);
            measure("in process", sandbox, client(sandbox.httpClient(), "https://sandbox.example.com"), 5_000);
            try (SandboxServer server = SandboxServer.listen(sandbox, 0)) {
                measure(
                        "loopback",
                        sandbox,
                        client(UrlConnectionHttpClient.create(), "http://127.0.0.1:" + server.port()),
                        2_000);
            }
        }
    }

    private static SsoAdminClient client(SdkHttpClient http, String endpoint) {
        return SsoAdminClient.builder()
                .httpClient(http)
                .endpointOverride(URI.create(endpoint))
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    private static void measure(String how, Sandbox sandbox, SsoAdminClient sso, int calls) {
        String instance =
                sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
        List<String> sets = sandbox.ssoAdmin()
                .listPermissionSets(ask -> ask.instanceArn(instance))
                .permissionSets();
        List<String> accounts = sandbox.edit().memberAccounts();
        String group = sandbox.edit().groupId("Payments-Developers");
        time(
                how + " DescribePermissionSet",
                calls,
                i -> sso.describePermissionSet(
                        ask -> ask.instanceArn(instance).permissionSetArn(sets.get(i % sets.size()))));
        time(
                how + " ListAccountAssignments",
                calls,
                i -> sso.listAccountAssignments(ask -> ask.instanceArn(instance)
                        .permissionSetArn(sets.get(i % sets.size()))
                        .accountId(accounts.get(i % accounts.size()))));
        time(
                how + " ListAccountAssignmentsForPrincipal",
                calls,
                i -> sso.listAccountAssignmentsForPrincipal(
                        ask -> ask.instanceArn(instance).principalType("GROUP").principalId(group)));
        time(how + " Create and delete an assignment", calls / 2, i -> {
            String account = accounts.get(i % accounts.size());
            sso.createAccountAssignment(ask -> ask.instanceArn(instance)
                    .permissionSetArn(sets.get(i % sets.size()))
                    .targetType("AWS_ACCOUNT")
                    .targetId(account)
                    .principalType("GROUP")
                    .principalId(group));
            sso.deleteAccountAssignment(ask -> ask.instanceArn(instance)
                    .permissionSetArn(sets.get(i % sets.size()))
                    .targetType("AWS_ACCOUNT")
                    .targetId(account)
                    .principalType("GROUP")
                    .principalId(group));
        });
    }

    /** One call, given how many came before. */
    private interface Numbered {
        void call(int i);
    }

    private static void time(String what, int calls, Numbered call) {
        for (int i = 0; i < calls / 4; i++) {
            call.call(i);
        }
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            call.call(i);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("  %-50s %8.0f a second%n", what, calls / seconds);
    }
}
