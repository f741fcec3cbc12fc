package dev.rolecall.cli;

import dev.rolecall.desired.DefinitionSchema;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema. */
@Command(name = "schema", description = "Print the JSON Schema of the files, for editors.")
final class SchemaCommand implements Callable<Integer> {
    private final Program program;

    SchemaCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        program.terminal().print(List.of(DefinitionSchema.json().stripTrailing()));
        return ExitCode.OK.code();
    }
}
