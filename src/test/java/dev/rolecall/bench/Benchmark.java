package dev.rolecall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rolecall.clients.Boto3Bench;
import dev.rolecall.clients.TerraformBench;
import dev.rolecall.model.Coverage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * Runs the parts named by {@code -Dbench=read,apply} (all of them where nothing is named), writes what they measured to {@code target/bench},
 * and fails where a figure is over its bound.
 */
class Benchmark {
    private static final Path TARGET = Path.of("target", "bench");

    /** Something that measures. */
    private interface Part {
        List<Figure> run() throws Exception;
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("read", Benchmark::readings);
        parts.put("planner", PlannerBench::run);
        parts.put("access", AccessBench::run);
        parts.put("start", StartBench::run);
        parts.put("apply", () -> ApplyBench.run(200, 10, 5));
        parts.put("shared", () -> SharedBudgetBench.run(10));
        parts.put("boto3", Boto3Bench::run);
        parts.put("terraform", TerraformBench::run);
        return parts;
    }

    /** A whole read of each size in each coverage, and one for files that are about ten sets of three hundred. */
    private static List<Figure> readings() {
        List<Figure> figures = new ArrayList<>();
        for (Size size : Size.values()) {
            for (Coverage coverage : Coverage.values()) {
                figures.addAll(figures(
                        ReadBench.measure(size, coverage, Integer.MAX_VALUE, Duration.ZERO, size.timeScale(coverage))));
            }
        }
        figures.addAll(figures(
                ReadBench.measure(Size.L, Coverage.COMPLETE, 10, Duration.ZERO, Size.L.timeScale(Coverage.GROUPS))));
        return figures;
    }

    private static List<Figure> figures(ReadBench.Result result) {
        String group = String.format(
                Locale.ROOT,
                "read %s, %d sets, %s",
                result.size(),
                result.covered(),
                result.coverage().label());
        String calls = String.format(
                Locale.ROOT,
                "%,d calls, of which the fixed part %,d; least of the known ways %,d; %,d throttled",
                result.total(),
                result.least().fixed(),
                result.least().least(),
                result.throttles());
        String time = String.format(
                Locale.ROOT,
                "%.1f s, of the processors %.1f s, the calls need %.1f s, time scale %.0f",
                result.wall(),
                result.processor(),
                result.bound(),
                result.scale());
        return List.of(
                new Figure(group, "calls beyond the fixed part ÷ least", result.callRatio(), 1.02, calls),
                new Figure(group, "(wall time - 3 s) ÷ what the calls need", result.timeRatio(), 1.05, time));
    }

    @Test
    void everyFigureIsWithinItsBound() throws Exception {
        Map<String, Part> parts = parts();
        Set<String> wanted = new TreeSet<>(parts.keySet());
        String named = System.getProperty("bench", "");
        if (!named.isEmpty()) {
            wanted = new TreeSet<>(List.of(named.split(",")));
            assertThat(parts.keySet()).as("parts of the benchmark").containsAll(wanted);
        }
        List<Figure> figures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (wanted.contains(part.getKey())) {
                try {
                    figures.addAll(part.getValue().run());
                } catch (TestAbortedException e) {
                    // A client that is not installed is no reason to let the other figures be as they like.
                    missing.add(part.getKey() + " was not measured: " + e.getMessage());
                }
                // Written after each part: what was measured is not lost to what fails later.
                Files.createDirectories(TARGET);
                Files.writeString(TARGET.resolve("results.md"), Results.markdown(figures, missing));
                Files.writeString(TARGET.resolve("results.json"), Results.json(figures));
            }
        }
        assertThat(figures.stream().filter(figure -> !figure.kept()).toList())
                .as("figures over their bounds")
                .isEmpty();
        assumeTrue(missing.isEmpty(), () -> String.join("; ", missing));
    }
}
