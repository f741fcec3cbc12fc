package dev.rolecall.cli;

import dev.rolecall.live.CallFailure;
import dev.rolecall.report.Paint;
import dev.rolecall.report.ProblemsJson;
import dev.rolecall.report.ProblemsText;
import dev.rolecall.sandbox.SandboxException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says why a command ended, as text or JSON, and with which exit code. */
final class ErrorReport {
    private final Terminal terminal;
    private final OutputOptions output;

    ErrorReport(Terminal terminal, OutputOptions output) {
        this.terminal = terminal;
        this.output = output;
    }

    ExitCode of(Exception error) {
        if (output.debug()) {
            error.printStackTrace(terminal.err());
        }
        if (error instanceof Stop stop) {
            return stopped(stop);
        } else if (error instanceof LeaseHeld) {
            return stopped(Stop.failed(String.valueOf(error.getMessage())));
        } else if (error instanceof CallFailure failure) {
            failed(failure.doing(), failure.reason(), failure.advice());
        } else if (error instanceof SandboxException) {
            failed(
                    "using the in-memory AWS",
                    String.valueOf(error.getMessage()),
                    "Check the files of --state and --seed.");
        } else {
            failed(
                    "running this command",
                    error.toString(),
                    "This is a fault of Rolecall's: run it again with --debug and report what it prints.");
        }
        return ExitCode.FAILED;
    }

    private ExitCode stopped(Stop stop) {
        if (!stop.problems().isEmpty()) {
            if (output.json()) {
                terminal.printJson(ProblemsJson.of(stop.problems()));
            } else {
                ProblemsText.of(stop.problems(), terminal.paint()).forEach(terminal::say);
            }
        } else {
            if (output.json()) {
                Map<String, String> document = new LinkedHashMap<>();
                document.put("format", "rolecall.error/1");
                document.put("message", String.valueOf(stop.getMessage()));
                terminal.printJson(document);
            }
            terminal.say(terminal.paint().red("rolecall:") + " " + Paint.printable(String.valueOf(stop.getMessage())));
        }
        return stop.exitCode();
    }

    private void failed(String doing, String reason, String advice) {
        if (output.json()) {
            Map<String, String> document = new LinkedHashMap<>();
            document.put("format", "rolecall.error/1");
            document.put("message", "Tried " + doing + ", but failed: " + reason);
            document.put("doing", doing);
            document.put("reason", reason);
            document.put("advice", advice);
            terminal.printJson(document);
        }
        Paint paint = terminal.paint();
        terminal.say(paint.red("Failed") + " " + Paint.printable(doing) + ":");
        terminal.say("  " + Paint.printable(reason));
        terminal.say("  " + Paint.printable(advice));
    }
}
