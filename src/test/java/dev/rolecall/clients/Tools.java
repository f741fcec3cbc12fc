package dev.rolecall.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** Other people's programs. Where one is not installed the test is skipped, or fails where it was said to be there. */
final class Tools {
    private static final String REQUIRED = "ROLECALL_REQUIRE_EMULATORS";
    private static final Duration MOST = Duration.ofSeconds(60);

    private Tools() {}

    static void needBoto3() {
        need("python3 with boto3", "python3", "-c", "import boto3");
    }

    static void needAwsCli() {
        need("the AWS CLI", "aws", "--version");
    }

    static void needMoto() {
        need("moto_server", "moto_server", "--help");
    }

    static void needTerraform() {
        need("terraform", "terraform", "-version");
    }

    private static void need(String what, String... command) {
        need(there(command), what + " is not on the PATH");
    }

    /** For a check that is good to have: without the program it is skipped everywhere. */
    static void wish(String what, String... command) {
        Assumptions.assumeTrue(there(command), what + " is not on the PATH");
    }

    private static boolean there(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Skips the test for this reason, or fails it where what it needs was said to be there. */
    static void need(boolean there, String reason) {
        if (!there && "true".equals(System.getenv(REQUIRED))) {
            throw new AssertionError(reason + ", and " + REQUIRED + "=true");
        }
        Assumptions.assumeTrue(there, reason);
    }

    /** Runs a script of {@code src/test/resources/clients} and returns what it prints. */
    static JsonNode python(Path directory, String script, String... arguments) {
        return python(MOST, directory, script, arguments);
    }

    /** The same, for a script that may take this long. */
    static JsonNode python(Duration most, Path directory, String script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("python3", "-B", Resources.path(script).toString()));
        command.addAll(List.of(arguments));
        return run(most, directory, command).json();
    }

    /** Runs the AWS CLI against an endpoint and returns what it prints. */
    static String aws(Path directory, String endpoint, String... arguments) {
        List<String> command = new ArrayList<>(List.of("aws", "--endpoint-url", endpoint, "--output", "text"));
        command.addAll(List.of(arguments));
        return run(MOST, directory, command).out().strip();
    }

    private static Finished run(Duration most, Path directory, List<String> command) {
        try (Child child = Child.start(directory, Environments.dummy(), command)) {
            return child.end(most).expect(0);
        }
    }
}
