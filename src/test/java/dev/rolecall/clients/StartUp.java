package dev.rolecall.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How {@code java -jar rolecall.jar} is started some three hundred times in little time: the JVM is told not to compile much, and
 * finds the classes in an archive that a first run has left. Where it can't, it starts without, and says nothing.
 */
final class StartUp {
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable");
    private static @Nullable Path archive;

    private StartUp() {}

    static List<String> command() {
        return command("-XX:SharedArchiveFile=" + archive());
    }

    private static List<String> command(String about) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.add(about);
        command.add("-jar");
        command.add(System.getProperty("rolecall.jar"));
        return command;
    }

    private static synchronized Path archive() {
        if (archive == null) {
            Path place = Resources.temporaryDirectory();
            Path file = place.resolve("classes.jsa");
            Resources.copy("small/config", place.resolve("config"), Map.of());
            List<String> command = command("-XX:ArchiveClassesAtExit=" + file);
            command.addAll(List.of("plan", "--backend", "memory"));
            try (Child first = Child.start(place, Environments.dummy(place), command)) {
                first.end(Duration.ofSeconds(60));
            }
            archive = Files.exists(file) ? file : place.resolve("none.jsa");
        }
        return archive;
    }
}
