package dev.rolecall.clients;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code java -jar rolecall.jar} in a directory of the test's. */
final class RolecallProcess {
    private static final Duration MOST = Duration.ofMinutes(2);

    private final Path directory;
    private final Map<String, String> environment;

    private RolecallProcess(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    static RolecallProcess in(Path directory) {
        return new RolecallProcess(directory, Environments.dummy(directory));
    }

    static RolecallProcess in(Path directory, Map<String, String> environment) {
        return new RolecallProcess(directory, environment);
    }

    Finished run(String... arguments) {
        try (Child child = start(arguments)) {
            return child.end(MOST);
        }
    }

    Child start(String... arguments) {
        return Child.start(directory, environment, command(List.of(), arguments));
    }

    /** Started so that Ctrl-C reaches it, even where this process was told to ignore it. */
    Child startInterruptible(String... arguments) {
        return Child.start(directory, environment, command(List.of("env", "--default-signal=INT"), arguments));
    }

    private static List<String> command(List<String> before, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(StartUp.command());
        command.addAll(List.of(arguments));
        return command;
    }
}
