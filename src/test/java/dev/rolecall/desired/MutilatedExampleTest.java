package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file, somebody is told of it in a sentence with a place, and never by a stack trace. */
class MutilatedExampleTest {
    private static final Path CONFIG = Path.of("config");
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "&a ",
            "*a",
            "!x ",
            "!!str ",
            "#",
            "|",
            ">",
            "---\n",
            "null",
            "true",
            "1",
            "1e9",
            "{}",
            "[]",
            "é",
            "\u2028",
            "\u0000",
            "name: ",
            "groups: ",
            "%YAML 1.1\n",
            "<<: *a\n",
            "? ");

    @TempDir
    Path temp = Path.of("");

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsInDefinitionsOrProblems(int seed) throws IOException {
        Random random = new Random(seed);
        copy(random);
        try {
            assertThat(DefinitionLoader.load(temp).settings().owner()).isNotEmpty();
        } catch (InvalidDefinitions e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank().doesNotContain("Exception", "\n", "networknt", "[Source");
                assertThat(problem.location().file()).startsWith(temp.toString());
            });
        }
    }

    private void copy(Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(CONFIG)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Path victim = files.get(random.nextInt(files.size()));
        for (Path file : files) {
            Path copy = temp.resolve(CONFIG.relativize(file));
            Files.createDirectories(copy.resolveSibling("."));
            String text = Files.readString(file);
            Files.writeString(copy, file.equals(victim) ? mutilated(text, random) : text);
        }
    }

    private static String mutilated(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int from = random.nextInt(result.length());
            int to = Math.min(result.length(), from + random.nextInt(12));
            result.replace(from, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return result.toString();
    }
}
