package dev.rolecall.cli;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much a run looks at and may change. */
final class ScopeOptions {
    @Mixin
    private CoverageOptions coverage = new CoverageOptions();

    @Option(
            names = "--only",
            paramLabel = "KIND=NAME",
            description = "permission-set=P, account=A (name or id) or group=G: change nothing outside."
                    + " Repeatable: more of one kind widen it, another kind narrows it.")
    private List<String> only = new ArrayList<>();

    Coverage coverage(Settings settings) {
        return coverage.of(settings);
    }

    List<String> only() {
        return only;
    }
}
