package dev.rolecall.cli;

import dev.rolecall.model.Problem;
import java.util.List;

/** A command ends here, for a reason that is not a failure of AWS. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    private Stop(ExitCode exitCode, String message, List<Problem> problems) {
        super(message);
        this.exitCode = exitCode;
        this.problems = problems;
    }

    static Stop usage(String message) {
        return new Stop(ExitCode.USAGE, message, List.of());
    }

    static Stop failed(String message) {
        return new Stop(ExitCode.FAILED, message, List.of());
    }

    static Stop refused(String message) {
        return new Stop(ExitCode.REFUSED, message, List.of());
    }

    static Stop invalid(List<Problem> problems) {
        return new Stop(ExitCode.INVALID, "the files are invalid", problems);
    }

    ExitCode exitCode() {
        return exitCode;
    }

    List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
