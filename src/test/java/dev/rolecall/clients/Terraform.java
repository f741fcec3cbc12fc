package dev.rolecall.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terraform in a directory of the test's, with no way to the network: its provider comes from a directory that is laid out as a
 * filesystem mirror and named by {@code ROLECALL_TERRAFORM_MIRROR}, or from where {@code TF_CLI_CONFIG_FILE} says.
 */
final class Terraform {
    private static final String MIRROR = "ROLECALL_TERRAFORM_MIRROR";
    private static final String CLI_CONFIG = "TF_CLI_CONFIG_FILE";
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final Duration LONG = Duration.ofMinutes(30);

    /** So many that the provider's fixed waits of 10 s for an assignment and 5 s for a policy pass side by side. */
    private static final String PARALLELISM = "-parallelism=100";

    private final Path directory;
    private final Map<String, String> environment;

    private Terraform(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** Initialized; where Terraform or its provider is not there, the test is skipped or fails. */
    static Terraform init(Path directory, String endpoint) {
        Tools.needTerraform();
        Path cliConfig = cliConfig(directory);
        Tools.need(
                cliConfig != null,
                "neither " + MIRROR + " nor " + CLI_CONFIG + " names where Terraform's AWS provider lies");
        Map<String, String> environment = Environments.dummy();
        environment.keySet().removeIf(name -> name.startsWith("TF_"));
        environment.put(CLI_CONFIG, String.valueOf(cliConfig));
        // Not in the test's directory: it links to the provider, and JUnit warns of links that lead out of there.
        environment.put("TF_DATA_DIR", Resources.temporaryDirectory().toString());
        environment.put("TF_IN_AUTOMATION", "true");
        environment.put("TF_INPUT", "false");
        environment.put("TF_VAR_endpoint", endpoint);
        environment.put("CHECKPOINT_DISABLE", "true");
        Terraform terraform = new Terraform(directory, environment);
        Finished init = terraform.run("init", "-no-color");
        Tools.need(init.exitCode() == 0, "terraform init does not find its AWS provider: " + init.err());
        return terraform;
    }

    private static @Nullable Path cliConfig(Path directory) {
        String mirror = System.getenv(MIRROR);
        if (mirror != null && !mirror.isEmpty()) {
            return Resources.write(directory.resolve("mirror.tfrc"), """
                    provider_installation {
                      filesystem_mirror {
                        path = "%s"
                      }
                    }
                    """.formatted(
                            Path.of(mirror).toAbsolutePath().toString().replace("\\", "\\\\")));
        }
        String given = System.getenv(CLI_CONFIG);
        return given != null && Files.isRegularFile(Path.of(given)) ? Path.of(given) : null;
    }

    Finished apply() {
        return run("apply", "-no-color", "-auto-approve", PARALLELISM);
    }

    Finished destroy() {
        return run("destroy", "-no-color", "-auto-approve", PARALLELISM);
    }

    /** One JSON document a line; exit code 2 where there are changes. */
    Finished plan() {
        return run("plan", "-json", "-detailed-exitcode", PARALLELISM);
    }

    /** As somebody runs it who changes nothing about it, which takes its time. */
    Finished asItComes(String... arguments) {
        return run(LONG, arguments);
    }

    private Finished run(String... arguments) {
        return run(MOST, arguments);
    }

    private Finished run(Duration most, String... arguments) {
        List<String> command = new ArrayList<>(List.of("terraform"));
        command.addAll(List.of(arguments));
        try (Child child = Child.start(directory, environment, command)) {
            return child.end(most);
        }
    }
}
