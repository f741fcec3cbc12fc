package dev.rolecall.report;

import dev.rolecall.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Problems in files: one a line, where an editor or a terminal can jump to it. */
public final class ProblemsText {
    private ProblemsText() {}

    public static List<String> of(List<Problem> problems, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            lines.add(paint.bold(problem.location() + ":") + " " + Paint.printable(problem.message())
                    + (problem.hint() == null ? "" : paint.cyan(" (" + problem.hint() + ")")));
        }
        lines.add(paint.red(problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                + " in the files; nothing was done.");
        return lines;
    }
}
