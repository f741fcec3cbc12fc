package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each command line of {@code src/deploy} is one that the program takes: with no files there, it gets as far as missing these. */
class DeployedCommandsTest {
    private static final Path DEPLOY = Path.of("src", "deploy");

    @TempDir
    Path directory = Path.of("");

    private final InProcess program = new InProcess();

    @Test
    void kubernetes() throws IOException {
        JsonNode container = cronJob().at("/spec/jobTemplate/spec/template/spec/containers/0");
        taken(texts(container.path("args")), "/config");
    }

    @Test
    void cloudFormation() {
        List<String> command = new ArrayList<>();
        Map<String, String> defaults = new TreeMap<>();
        JsonNode template = YAMLMapper.shared()
                .readTree(DEPLOY.resolve("cloudformation/scheduled-task.yaml").toFile());
        template.path("Parameters")
                .propertyStream()
                .forEach(parameter -> defaults.put(
                        parameter.getKey(), parameter.getValue().path("Default").asString("")));
        // !Ref of a parameter; nothing else of the command is called like one.
        texts(template.at("/Resources/Task/Properties/ContainerDefinitions/0/Command"))
                .forEach(
                        word -> command.add(defaults.getOrDefault(word, word).replace("${Locks}", "stack-Locks-1A2B")));
        assertThat(command).contains("dynamodb://stack-Locks-1A2B/sync");
        taken(command, "/config");
        assertThat(new Durations().convert(defaults.getOrDefault("LockWait", "")))
                .as("who waits longer than his time budget waits in vain")
                .isLessThan(new Durations().convert(defaults.getOrDefault("TimeBudget", "")));
    }

    @Test
    void systemd() throws IOException {
        String unit = Files.readString(DEPLOY.resolve("systemd/rolecall.service"));
        String start = found("(?m)^ExecStart=/usr/local/bin/rolecall (.*) \\$ROLECALL_OPTIONS$", unit);
        taken(List.of(start.split(" ")), "/etc/rolecall/config");
        taken(List.of((start + " " + found("ROLECALL_OPTIONS=\"(.*)\"", unit)).split(" ")), "/etc/rolecall/config");
        assertThat(found("(?m)^SuccessExitStatus=(\\d+)", unit))
                .isEqualTo(Integer.toString(ExitCode.INTERRUPTED.code()));
        assertThat(unit).contains("leaves with " + ExitCode.FAILED.code() + ".");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void github() throws IOException, InterruptedException {
        String workflow = Files.readString(DEPLOY.resolve("github/rolecall.yml"));
        List<String> runs = Pattern.compile("(?m)run: ((?:exec )?java .*)$")
                .matcher(workflow)
                .results()
                .map(run -> run.group(1))
                .toList();
        assertThat(runs).hasSize(3);
        for (String run : runs) {
            taken(words(run, ""), "config");
            taken(words(run, "dynamodb://locks/rolecall"), "config");
        }
        assertThat(words(runs.get(1), "dynamodb://locks/rolecall")).contains("dynamodb://locks/rolecall");
        assertThat(words(runs.get(1), "")).doesNotContain("--lock", "");
        assertThat(workflow).contains("; exit " + ExitCode.INCOMPLETE.code() + " then, and running again goes on");
    }

    @Test
    void whatCommentsSay() throws IOException {
        List<String> said = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // `--for sync` stands for the whole where it was said before.
                Pattern.compile("`(?:rolecall (?:iam-policy )?)?(--for [^`]*|[a-z-]+ [^`]*)`")
                        .matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .map(words -> words.replace("`", "").replaceFirst("^rolecall iam-policy |^", "iam-policy "))
                        .forEach(said::add);
            }
        }
        assertThat(said).hasSizeGreaterThanOrEqualTo(5);
        for (String words : said) {
            List<String> args = new ArrayList<>(List.of(words.split(" ")));
            if (words.endsWith("--lock")) {
                args.add("dynamodb://TABLE/ITEM");
            }
            assertThat(program.run(args.toArray(String[]::new)))
                    .as("%s: %s", words, program.err())
                    .isZero();
        }
    }

    @Test
    void theContainerHelps() throws IOException {
        String help = found("(?m)^CMD \\[\"(.*)\"\\]$", Files.readString(DEPLOY.resolve("container/Dockerfile")));
        assertThat(program.run(help)).isZero();
        assertThat(program.out()).contains("sync");
    }

    /** It says what it misses and nothing of how it was called. */
    private void taken(List<String> command, String files) {
        assertThat(command).contains(files);
        List<String> args = new ArrayList<>(command);
        args.replaceAll(word -> word.equals(files) ? directory.resolve("none").toString() : word);
        assertThat(program.run(args.toArray(String[]::new)))
                .as("%s: %s", command, program.err())
                .isEqualTo(ExitCode.INVALID.code());
        args.add("--renamed");
        assertThat(program.run(args.toArray(String[]::new))).isEqualTo(ExitCode.USAGE.code());
    }

    /** As a shell splits it, where {@code exec java} says its words instead of running. */
    private List<String> words(String run, String lock) throws IOException, InterruptedException {
        String script = "java() { printf '%s\\n' \"$@\"; }; " + run.replaceFirst("^exec ", "");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", script).directory(directory.toFile());
        shell.environment().put("LOCK", lock);
        Process process = shell.start();
        process.getOutputStream().close();
        List<String> words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        assertThat(words).startsWith("-jar", "rolecall.jar");
        return words.subList(2, words.size());
    }

    private static JsonNode cronJob() throws IOException {
        try (MappingIterator<JsonNode> all = YAMLMapper.shared()
                .readerFor(JsonNode.class)
                .readValues(DEPLOY.resolve("kubernetes/cronjob.yaml").toFile())) {
            return all.readAll().get(1);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> result = new ArrayList<>();
        array.forEach(each -> result.add(each.asString()));
        return result;
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + text));
    }
}
