package dev.rolecall.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.rolecall.bench.LeastCalls;
import dev.rolecall.model.Coverage;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls against what somebody needs who knows all beforehand. */
class FewestCallsTest {
    private static final double MOST = 1.02;

    private static Sandbox sandbox(String generation) {
        return Sandbox.start(SandboxOptions.defaults().withSeed("empty").withGeneration(Generation.parse(generation)));
    }

    private static ReadScope scope(Coverage coverage, Set<String> sets) {
        return new ReadScope(
                coverage, false, null, "nobody", sets, Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETE, BY_PERMISSION_SET, 'accounts=60,units=5,permissionSets=20,groups=60,users=200,assignments=1500'",
        "GROUPS, BY_PRINCIPAL, 'accounts=60,units=5,permissionSets=20,groups=60,users=200,assignments=1500'",
        "PRINCIPALS, BY_PRINCIPAL, 'accounts=150,units=5,permissionSets=20,groups=20,users=100,assignments=2000'",
        "PRINCIPALS, BY_PERMISSION_SET, 'accounts=60,units=5,permissionSets=12,groups=60,users=2000,assignments=700'",
        "GROUPS, BY_PERMISSION_SET, 'accounts=20,units=5,permissionSets=8,groups=700,users=50,assignments=300'"
    })
    void areMade(Coverage coverage, Way way, String generation) {
        Sandbox sandbox = sandbox(generation);
        LeastCalls counter = new LeastCalls(sandbox);
        Set<String> all = new TreeSet<>(counter.permissionSets());
        LeastCalls.Least least = counter.count(coverage, all);

        Bystander.Seen seen = Bystander.read(sandbox, scope(coverage, all), null);

        assertThat(seen.forecast().way()).isEqualTo(way);
        assertThat(seen.counts().total())
                .as("%s, %s", least, seen.counts().byOperation())
                .isLessThanOrEqualTo((long) (least.fixed() + MOST * least.least()));
        // How long answers by principal are is reckoned from a few of them; where sets are is known.
        double off = way == Way.BY_PRINCIPAL ? 0.25 : 0.1;
        assertThat((double) ssoCalls(seen)).isCloseTo((double) seen.forecast().calls(), withinPercentage(100 * off));
    }

    /** Two calls for each set to find out whose it is, and beyond that nothing that grows with what others own. */
    @Test
    void ofTheFewSetsOfOneOwner() {
        String little = "accounts=40,units=5,permissionSets=300,groups=900,users=100,assignments=2500";
        Sandbox sandbox = sandbox(little);
        LeastCalls counter = new LeastCalls(sandbox);
        Set<String> ten = new TreeSet<>(counter.permissionSets().subList(100, 110));
        LeastCalls.Least least = counter.count(Coverage.GROUPS, ten);

        Bystander.Seen seen = Bystander.read(sandbox, scope(Coverage.GROUPS, ten), null);

        assertThat(seen.counts().total()).isLessThanOrEqualTo((long) (least.fixed() + MOST * least.least()));
        assertThat(ssoCalls(seen) - 2 * 300).isLessThan(10 * (5 + 1 + 40) + 10);
    }

    private static long ssoCalls(Bystander.Seen seen) {
        return seen.counts().byOperation().entrySet().stream()
                .filter(call -> call.getKey().startsWith("sso-admin:"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
