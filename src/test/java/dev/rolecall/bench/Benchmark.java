package dev.rolecall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.clients.TerraformBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

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
        parts.put("planner", PlannerBench::run);
        parts.put("apply", () -> ApplyBench.run(200, 10, 5));
        parts.put("shared", () -> SharedBudgetBench.run(10));
        parts.put("terraform", TerraformBench::run);
        return parts;
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
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (wanted.contains(part.getKey())) {
                figures.addAll(part.getValue().run());
                // Written after each part: what was measured is not lost to what fails later.
                Files.createDirectories(TARGET);
                Files.writeString(TARGET.resolve("results.md"), Results.markdown(figures));
                Files.writeString(TARGET.resolve("results.json"), Results.json(figures));
            }
        }
        assertThat(figures.stream().filter(figure -> !figure.kept()).toList())
                .as("figures over their bounds")
                .isEmpty();
    }
}
