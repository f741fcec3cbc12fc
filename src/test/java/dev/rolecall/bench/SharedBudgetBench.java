package dev.rolecall.bench;

import dev.rolecall.live.EstateReader;
import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadScope;
import dev.rolecall.model.Coverage;
import dev.rolecall.sandbox.Behaviour;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import dev.rolecall.sandbox.SandboxStats;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;

/** A whole read while somebody else takes half of AWS's rate: it must not fail, and between them they use all there is. */
final class SharedBudgetBench {
    private static final double LIMIT = 20;

    private SharedBudgetBench() {}

    public static void main(String[] args) {
        run(args.length > 0 ? Double.parseDouble(args[0]) : 10).forEach(System.out::println);
    }

    static List<Figure> run(double scale) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withSeed("empty")
                .withGeneration(
                        Generation.parse("accounts=200,permissionSets=30,groups=300,users=1000,assignments=12000"))
                .withBehaviour(Behaviour.plain()
                        .withLimits(dev.rolecall.sandbox.Limits.documented())
                        .withTimeScale(scale)));
        try (Bench bench = new Bench(sandbox, scale)) {
            AtomicBoolean over = new AtomicBoolean();
            Thread other = new Thread(() -> other(bench.clients().ssoAdmin(), scale, over), "the other client");
            other.start();
            Set<String> sets = names(sandbox);
            SandboxStats before = sandbox.stats();
            long start = System.nanoTime();
            boolean failed = false;
            try {
                new EstateReader(bench.source(), bench.sleeper(), Progress.NONE)
                        .read(new ReadScope(
                                Coverage.COMPLETE,
                                false,
                                null,
                                null,
                                sets,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Map.of(),
                                false));
            } catch (RuntimeException e) {
                failed = true;
            }
            double seconds = (System.nanoTime() - start) / 1e9 * scale;
            SandboxStats after = sandbox.stats();
            over.set(true);
            long taken = ssoAdmin(after) - ssoAdmin(before) - (after.throttled() - before.throttled());
            String conditions = String.format(
                    "time scale %s, %.0f s simulated, %,d calls taken, %,d throttled (of ours %,d)",
                    scale,
                    seconds,
                    taken,
                    after.throttled() - before.throttled(),
                    bench.counts().throttles());
            String group = "beside another client that takes half of the rate";
            return List.of(
                    new Figure(group, "failures", failed ? 1 : 0, 0, conditions),
                    new Figure(group, "limit ÷ calls taken a second", LIMIT / (taken / seconds), 1.1, conditions));
        }
    }

    /** Ten calls a second, whatever becomes of them. */
    private static void other(SsoAdminClient client, double scale, AtomicBoolean over) {
        long step = (long) (1e9 / (LIMIT / 2 * scale));
        long next = System.nanoTime();
        while (!over.get()) {
            try {
                client.listInstances(ask -> {});
            } catch (AwsServiceException e) {
                if (!e.isThrottlingException()) {
                    throw e;
                }
            }
            next += step;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static long ssoAdmin(SandboxStats stats) {
        return stats.calls().entrySet().stream()
                .filter(call -> call.getKey().startsWith("sso-admin"))
                .mapToLong(call -> call.getValue())
                .sum();
    }

    private static Set<String> names(Sandbox sandbox) {
        SsoAdminClient sso = sandbox.ssoAdmin();
        String instance = sso.listInstances(ask -> {}).instances().get(0).instanceArn();
        Set<String> names = new HashSet<>();
        sso.listPermissionSetsPaginator(ask -> ask.instanceArn(instance))
                .permissionSets()
                .forEach(arn -> {
                    // Asked without the clock that the limits run by, such as a person who knows the names.
                    LockSupport.parkNanos(5_000_000);
                    names.add(sso.describePermissionSet(
                                    ask -> ask.instanceArn(instance).permissionSetArn(arn))
                            .permissionSet()
                            .name());
                });
        return names;
    }
}
