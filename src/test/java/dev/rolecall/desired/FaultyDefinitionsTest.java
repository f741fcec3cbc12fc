package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every directory of faults is told in exactly these words, at exactly these places. After a change of wording run with
 * {@code -Drolecall.golden=write}, and read the difference.
 */
class FaultyDefinitionsTest {
    private static final Path ALL = Path.of("src", "test", "resources", "desired");

    static List<String> directories() throws IOException {
        try (Stream<Path> directories = Files.list(ALL)) {
            return directories
                    .map(directory -> String.valueOf(directory.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("directories")
    void isToldWithItsPlace(String name) throws IOException {
        Path directory = ALL.resolve(name);
        try {
            expect(directory, "warnings.txt", DefinitionLoader.load(directory).warnings());
            assertThat(directory.resolve("problems.txt")).doesNotExist();
        } catch (InvalidDefinitions e) {
            assertThat(e.problems()).isNotEmpty().isSorted().doesNotHaveDuplicates();
            expect(directory, "problems.txt", e.problems());
        }
    }

    private static void expect(Path directory, String file, List<Problem> problems) throws IOException {
        String told = problems.stream()
                .map(problem -> problem.toString().replace(directory + "/", "").replace(directory.toString(), "DIR"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        Path golden = directory.resolve(file);
        if ("write".equals(System.getProperty("rolecall.golden"))) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }
}
