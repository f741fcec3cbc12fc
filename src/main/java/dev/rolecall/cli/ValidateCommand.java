package dev.rolecall.cli;

import dev.rolecall.model.Definitions;
import dev.rolecall.report.Paint;
import dev.rolecall.report.ProblemsJson;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks the files alone. */
@Command(name = "validate", description = "Check the files alone; no AWS call is made.")
final class ValidateCommand implements Program.WithOutput {
    private final Program program;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = Directories.DEFAULT, description = "Default: config")
    private Path directory = Path.of(Directories.DEFAULT);

    @Mixin
    private OutputOptions output = new OutputOptions();

    ValidateCommand(Program program) {
        this.program = program;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        Terminal terminal = program.terminal();
        Definitions definitions = Directories.load(directory);
        definitions
                .warnings()
                .forEach(warning ->
                        terminal.say(terminal.paint().yellow("warning:") + " " + Paint.printable(warning.toString())));
        if (output.json()) {
            terminal.printJson(ProblemsJson.of(List.of()));
        } else {
            terminal.print(List.of(directory + " is valid: "
                    + counted(definitions.groups().size(), "group", "groups") + ", "
                    + counted(definitions.permissionSets().size(), "permission set", "permission sets") + ", "
                    + counted(definitions.assignments().size(), "assignment entry", "assignment entries") + "."));
        }
        return ExitCode.OK.code();
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
