package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside the jar: it is as if Java had been called, but faster. */
class LauncherIT {
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final String MAKING = "making an archive of classes";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path place;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private static Path launcher = Path.of("");
    private Path cache = Path.of("");
    private final Map<String, String> environment = Environments.dummy();

    @BeforeAll
    static void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
        launcher = installed(place.resolve("plain"));
    }

    private static Path installed(Path home) throws IOException {
        Path jar = Path.of(System.getProperty("rolecall.jar"));
        Files.createDirectories(home);
        Files.copy(jar, home.resolve("rolecall.jar"));
        return Files.copy(jar.resolveSibling("rolecall"), home.resolve("rolecall"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @BeforeEach
    void files() {
        Resources.copy("small/config", directory.resolve("config"), Map.of());
        cache = directory.resolve("kept here");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", directory.resolve("home").toString());
        environment.put("XDG_CACHE_HOME", cache.toString());
        environment.keySet().removeAll(List.of("CI", "JAVA_OPTS", "ROLECALL_NO_CDS"));
    }

    @Test
    void theFirstStartMakesTheArchiveThatTheSecondUses() throws IOException {
        assertThat(run("validate").expect(0).err()).contains(MAKING);

        assertThat(archives()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.resolve("rolecall"))))
                .isEqualTo("rwx------");
        assertThat(cache.resolve("rolecall"))
                .isDirectoryContaining(file -> file.equals(archives().get(0)));
        environment.put("JAVA_OPTS", "-Xlog:class+load:stderr");
        Finished second = run("validate").expect(0);
        assertThat(second.err()).doesNotContain(MAKING);
        assertThat(second.err().lines().filter(line -> line.contains(" dev.rolecall.desired.DefinitionLoader ")))
                .singleElement()
                .asString()
                .contains("shared objects file");
        assertThat(second.out()).isEqualTo("config is valid: 1 group, 2 permission sets, 2 assignment entries.\n");
    }

    @Test
    void exitCodesAreThoseOfTheProgram() {
        environment.put("ROLECALL_NO_CDS", "1");
        run("validate").expect(0);
        run("validate", "no such directory").expect(3);
        run("validat").expect(64);
        assertThat(cache).doesNotExist();
    }

    @Test
    void throughALinkInAnotherDirectory() throws IOException {
        environment.put("ROLECALL_NO_CDS", "1");
        Path first = Files.createSymbolicLink(directory.resolve("first link"), launcher);
        Path second = Files.createSymbolicLink(directory.resolve("second"), first.getFileName());

        assertThat(run(second, "--version").expect(0).out()).startsWith("rolecall ");

        Files.delete(second);
        Files.delete(first);
    }

    @Test
    void inADirectoryWithSpaces() throws IOException {
        Path elsewhere = installed(directory.resolve("a place (here)"));

        Finished finished = run(elsewhere, "validate", "config").expect(0);

        assertThat(finished.out()).startsWith("config is valid");
        // Java would not find the classes of that jar in an archive.
        assertThat(finished.err()).isEmpty();
        assertThat(cache).doesNotExist();
    }

    @Test
    void whereNothingCanBeKeptItRunsWithout() throws IOException {
        Files.writeString(cache, "a file, so that no directory can be made in it");

        assertThat(run("validate").expect(0).err()).isEmpty();
    }

    @Test
    void anArchiveThatIsBrokenIsNotUsed() throws IOException {
        run("validate").expect(0);
        Path archive = archives().get(0);
        Files.delete(archive);
        Files.writeString(archive, "broken");

        Finished finished = run("validate", "-o", "json").expect(0);

        finished.json();
        assertThat(finished.err()).isEmpty();
    }

    @Test
    void inCiNoneIsMade() {
        environment.put("CI", "true");

        assertThat(run("validate").expect(0).err()).isEmpty();
        assertThat(cache).doesNotExist();
    }

    @Test
    void firstStartsAtTheSameTimeMakeOne() {
        List<Child> children =
                Stream.generate(() -> start(launcher, "validate")).limit(3).toList();

        List<Finished> finished =
                children.stream().map(child -> child.end(MOST)).toList();

        finished.forEach(each -> each.expect(0));
        assertThat(finished.stream().filter(each -> each.err().contains(MAKING)))
                .hasSize(1);
        assertThat(archives()).hasSize(1);
    }

    @Test
    void signalsReachTheProgram() {
        environment.put("ROLECALL_NO_CDS", "1");
        try (Child sandbox = start(launcher, "sandbox", "--port", "0")) {
            Wait.until(
                    MOST,
                    () -> "the sandbox to listen: " + sandbox.err(),
                    () -> sandbox.out().contains("listening"));
            sandbox.signal("TERM");
            assertThat(sandbox.end(MOST).exitCode()).isEqualTo(143);
        }
    }

    @Test
    void withoutJavaItSaysSo() {
        environment.put("JAVA_HOME", "/nonexistent");

        assertThat(run("validate").expect(1).err()).contains("found no Java at /nonexistent/bin/java", "JAVA_HOME");
    }

    private List<Path> archives() {
        try (Stream<Path> files = Files.list(cache.resolve("rolecall"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finished run(String... arguments) {
        return run(launcher, arguments);
    }

    private Finished run(Path called, String... arguments) {
        try (Child child = start(called, arguments)) {
            return child.end(MOST);
        }
    }

    private Child start(Path called, String... arguments) {
        List<String> command = new ArrayList<>(List.of(called.toString()));
        command.addAll(List.of(arguments));
        return Child.start(directory, environment, command);
    }
}
