package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no lease is said before anything is read, and none is made by mistake. */
class LockUsageTest {
    @TempDir
    Path directory = Path.of("");

    private final InProcess program = new InProcess();

    private int sync(String... options) throws IOException {
        return program.run(Stream.concat(
                        Stream.of("sync", SmallConfig.in(directory).toString(), "--backend", "memory", "--quiet"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb://", "dynamodb://locks/a b", "abc", "dynamodb://locks", "file://"})
    void aBrokenUrlIsWrongUsageInOurWords(String url) throws IOException {
        assertThat(sync("--lock", url)).isEqualTo(64);
        assertThat(program.err())
                .contains("must be dynamodb://TABLE/ITEM or file:///PATH, is " + url)
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lock-ttl=5s", "--lock-wait=5s"})
    void itsTermsGoWithALease(String option) throws IOException {
        assertThat(sync(option)).isEqualTo(64);
        assertThat(program.err()).contains(option.substring(0, option.indexOf('=')) + " goes with --lock");
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMade() throws IOException {
        Path file = directory.resolve("lokcs/rolecall.lock");

        assertThat(sync("--lock", file.toUri().toString())).isEqualTo(1);

        assertThat(program.err()).contains("there is no directory " + file.getParent(), "name the same file");
        assertThat(file.getParent()).doesNotExist();
    }
}
