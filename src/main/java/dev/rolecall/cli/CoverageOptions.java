package dev.rolecall.cli;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of what AWS has a run looks at. */
final class CoverageOptions {
    /** What {@code --coverage} can be. */
    enum CoverageName {
        complete,
        principals,
        groups
    }

    @Option(
            names = "--coverage",
            paramLabel = "COVERAGE",
            description = "complete, principals or groups; default: 'rolecall.coverage', else complete.")
    private @Nullable CoverageName coverage;

    Coverage of(Settings settings) {
        if (coverage == null) {
            return settings.coverage();
        }
        return switch (coverage) {
            case complete -> Coverage.COMPLETE;
            case principals -> Coverage.PRINCIPALS;
            case groups -> Coverage.GROUPS;
        };
    }
}
