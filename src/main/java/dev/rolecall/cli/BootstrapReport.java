package dev.rolecall.cli;

import dev.rolecall.live.preflight.Preflight;
import dev.rolecall.report.Paint;
import dev.rolecall.report.PreflightJson;
import dev.rolecall.report.PreflightText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bootstrap came to: told step by step to people, and as one document to programs. */
final class BootstrapReport {
    private final Terminal terminal;
    private final boolean json;
    private final Map<String, Object> document = new LinkedHashMap<>();
    private @Nullable Preflight preflight;
    private @Nullable SetupSteps steps;
    private Map<String, Long> calls = Map.of();
    private @Nullable Object applied;

    BootstrapReport(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void steps(SetupSteps all) {
        steps = all;
    }

    void preflight(Preflight found, String region) {
        preflight = found;
        document.putAll(PreflightJson.of(found, region));
        document.put("steps", steps == null ? List.of() : steps.taken());
        if (!json) {
            terminal.print(steps == null ? List.of() : steps.told());
            terminal.print(PreflightText.of(found, region, terminal.paint()));
            if (!found.ready()) {
                terminal.print(List.of("No file was written."));
            }
        }
    }

    boolean ready() {
        return preflight != null && preflight.ready();
    }

    /** @param goesOn whether the files are applied next, so that nobody needs to be told how */
    void files(Path to, StarterAttempt done, List<String> remarks, boolean goesOn) {
        List<String> notes = new ArrayList<>(remarks);
        notes.addAll(done.files().notes());
        StarterTarget.Result result = done.result();
        if (result.before() != null) {
            notes.add("what was in " + to + " is in " + result.before().getFileName() + " now");
        }
        document.put("directory", to.toString());
        document.put("owner", result.definitions().settings().owner());
        document.put("files", files(result));
        document.put("notes", notes);
        notes.forEach(note -> terminal.say("rolecall: " + Paint.printable(note)));
        if (!json) {
            String directory = Paint.printable(to.toString());
            List<String> lines = new ArrayList<>();
            lines.add("");
            if (!result.written().isEmpty()) {
                lines.add("Written to " + directory + ":");
                result.written().forEach(file -> lines.add("  " + file));
            }
            if (!result.kept().isEmpty()) {
                lines.add((result.written().isEmpty() ? "Nothing to write: " : "Kept as they are: ")
                        + result.kept().size() + " files are there already, and stay as they are.");
            }
            lines.add(goesOn ? "" : "Next: rolecall plan " + directory);
            terminal.print(lines);
        }
    }

    private static List<Map<String, String>> files(StarterTarget.Result result) {
        List<Map<String, String>> files = new ArrayList<>();
        result.written().forEach(file -> files.add(file(file, "written")));
        result.kept().forEach(file -> files.add(file(file, "kept")));
        return files;
    }

    private static Map<String, String> file(String name, String state) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("file", name);
        item.put("state", state);
        return item;
    }

    void calls(Map<String, Long> sent) {
        calls = sent;
    }

    /** Takes the plan with its outcomes, which is a part of the document. */
    void applied(Object plan) {
        applied = plan;
    }

    /** Prints the document, where one is wanted; people have been told all by now. */
    int print() {
        if (json) {
            if (applied != null) {
                document.put("apply", applied);
            }
            document.put("calls", calls);
            terminal.printJson(document);
        }
        return ExitCode.OK.code();
    }
}
