package dev.rolecall.desired;

import dev.rolecall.model.Problem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The files can't stand as they are. It holds everything that is wrong with them, not only what was met first. */
public final class InvalidDefinitions extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidDefinitions(Collection<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** At least one, sorted by file, line and column. */
    public List<Problem> problems() {
        return problems;
    }
}
