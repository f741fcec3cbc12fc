package dev.rolecall.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Reports that a command also writes, each of the kind that its file's extension names. */
final class ReportOptions {
    /** What a report can be. */
    enum Kind {
        JSON,
        MD,
        HTML,
        SARIF;

        String extension() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can be said of a plan. */
    static final Set<Kind> OF_PLANS = EnumSet.of(Kind.JSON, Kind.MD, Kind.HTML);
    /** What can be said of an audit. */
    static final Set<Kind> OF_AUDITS = EnumSet.allOf(Kind.class);

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write a report: .json, .md, .html or, for audit, .sarif. Repeatable.")
    private List<Path> files = new ArrayList<>();

    List<Path> files() {
        return List.copyOf(files);
    }

    /**
     * Before anything is read: whether all of these can be written, as far as that can be known.
     *
     * @throws Stop for wrong usage, or where a file can't be written
     */
    void check(Set<Kind> possible) {
        for (Path file : files) {
            if (!possible.contains(kindOrStop(file, possible))) {
                throw unknown(file, possible);
            }
        }
        files.forEach(SafeFiles::check);
    }

    /** Names of those that have room for everything, for one that may not have. */
    List<String> leavingNothingOut() {
        return files.stream()
                .filter(file -> kind(file) != Kind.MD)
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    static Kind kind(Path file) {
        return kindOrStop(file, OF_AUDITS);
    }

    private static Kind kindOrStop(Path file, Set<Kind> possible) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (name.endsWith(kind.extension())) {
                return kind;
            }
        }
        throw unknown(file, possible);
    }

    private static Stop unknown(Path file, Set<Kind> possible) {
        return Stop.usage("--report " + file + ": a report's kind is known by its extension, and here that is one of "
                + possible.stream().map(Kind::extension).collect(Collectors.joining(", "))
                + (possible.contains(Kind.SARIF) ? "" : " (.sarif is for audit)"));
    }
}
