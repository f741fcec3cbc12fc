package dev.rolecall.cli;

import dev.rolecall.job.JobLog;
import dev.rolecall.job.JobLog.Level;
import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Problem;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what went wrong in a round: as every command does, or as events of a structured log. */
final class Faults {
    private final Terminal terminal;
    private final OutputOptions output;
    private final JobLog log;
    private final boolean structured;

    /**
     * Says it there.
     *
     * @param structured whether standard error takes the log's events and nothing else
     */
    Faults(Terminal terminal, OutputOptions output, JobLog log, boolean structured) {
        this.terminal = terminal;
        this.output = output;
        this.log = log;
        this.structured = structured;
    }

    /** Says it, and with what a process of one round ends. */
    ExitCode tell(RuntimeException error) {
        if (!structured) {
            return new ErrorReport(terminal, output).of(error);
        }
        if (error instanceof Stop stop && !stop.problems().isEmpty()) {
            stop.problems().forEach(this::tell);
        } else {
            Map<String, String> fields = new LinkedHashMap<>();
            if (error instanceof CallFailure failure) {
                fields.put("doing", failure.doing());
                fields.put("reason", failure.reason());
                fields.put("advice", failure.advice());
            }
            log.event(error instanceof LeaseHeld ? Level.INFO : Level.ERROR, "failure", inWords(error), fields);
        }
        if (output.debug()) {
            error.printStackTrace(terminal.err());
        }
        Terminal silent = terminal.forJob(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                terminal.documentALine());
        return new ErrorReport(silent, output).of(error);
    }

    private void tell(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", problem.location().file());
        fields.put("line", problem.location().line());
        fields.put("column", problem.location().column());
        if (problem.hint() != null) {
            fields.put("hint", problem.hint());
        }
        log.event(Level.ERROR, "problem", problem.message(), fields);
    }

    /** In one sentence. */
    static String inWords(RuntimeException error) {
        if (error instanceof Stop stop && !stop.problems().isEmpty()) {
            Problem first = stop.problems().get(0);
            int number = stop.problems().size();
            return (number == 1 ? "1 problem" : number + " problems, the first") + " in the files: " + first.location()
                    + ": " + first.message();
        }
        return error instanceof Stop || error instanceof CallFailure || error instanceof LeaseHeld
                ? String.valueOf(error.getMessage())
                : error.toString();
    }
}
