package dev.rolecall.cli;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a run looks at and may change. */
final class ScopeOptions {
    /** What {@code --coverage} can be. */
    enum CoverageName {
        complete,
        principals,
        groups
    }

    @Option(
            names = "--coverage",
            paramLabel = "COVERAGE",
            description = "complete, principals or groups; default: 'rolecall.coverage'.")
    private @Nullable CoverageName coverage;

    @Option(
            names = "--only",
            paramLabel = "KIND=NAME",
            description = "permission-set=P, account=A (name or id) or group=G: change nothing outside."
                    + " Repeatable: more of one kind widen it, another kind narrows it.")
    private List<String> only = new ArrayList<>();

    Coverage coverage(Settings settings) {
        if (coverage == null) {
            return settings.coverage();
        }
        return switch (coverage) {
            case complete -> Coverage.COMPLETE;
            case principals -> Coverage.PRINCIPALS;
            case groups -> Coverage.GROUPS;
        };
    }

    List<String> only() {
        return only;
    }
}
