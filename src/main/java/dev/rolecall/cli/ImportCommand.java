package dev.rolecall.cli;

import dev.rolecall.imports.CannotImport;
import dev.rolecall.imports.Import;
import dev.rolecall.imports.ImportRequest;
import dev.rolecall.imports.TerraformState;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.ReadScope;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Location;
import dev.rolecall.model.Problem;
import dev.rolecall.model.Settings;
import dev.rolecall.report.Paint;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes files that hold what AWS has. */
@Command(
        name = "import",
        description =
                "Write files that hold what AWS has; a plan on them finds nothing to do but to adopt permission sets.")
final class ImportCommand implements Program.WithOutput {
    /** Larger than the state of any organization; more is not a state. */
    private static final long LARGEST_STATE = 512L << 20;

    /** What {@code --from} can be. */
    enum From {
        aws,
        terraform
    }

    private final Program program;

    /** Their settings (owner, instance, limits) are taken over. */
    @Mixin
    private FilesOption files = new FilesOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Where the files go: an empty directory, or none yet.")
    private Path to = Path.of("");

    @Option(
            names = "--force",
            description = "Where --to is not empty: put the import in its place, and keep what is there beside it.")
    private boolean force;

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "Whose files these are to be; default: as in DIR, or rolecall.")
    private @Nullable String owner;

    @Option(
            names = "--take-over",
            paramLabel = "OWNER",
            description = "Import this owner's permission sets too, to be adopted. Repeatable.")
    private List<String> takeOver = new ArrayList<>();

    @Option(names = "--exact", description = "List accounts one by one instead of by rules.")
    private boolean exact;

    @Option(names = "--control-tower", description = "Import Control Tower's own permission sets and groups too.")
    private boolean controlTower;

    @Option(
            names = "--from",
            defaultValue = "aws",
            paramLabel = "aws|terraform",
            description = "aws (default), or terraform: what the state of --file says. AWS is read in either case.")
    private From from = From.aws;

    @Option(names = "--file", paramLabel = "FILE", description = "With --from terraform: its state file.")
    private @Nullable Path file;

    @Option(names = "--instance", paramLabel = "ARN", description = "The instance, where more than one is visible.")
    private @Nullable String instance;

    @Mixin
    private AwsOptions aws = new AwsOptions();

    @Mixin
    private CoverageOptions coverageOptions = new CoverageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        aws.check();
        if ((from == From.terraform) != (file != null)) {
            throw Stop.usage(
                    from == From.terraform
                            ? "--from terraform needs --file: the state"
                            : "--file goes with --from terraform");
        }
        List<String> owners = new ArrayList<>(takeOver);
        owners.add(owner == null ? ImportSettings.OWNER : owner);
        for (String name : owners) {
            if (!Import.canBeOwner(name)) {
                throw Stop.usage(
                        "an owner's name has letters, digits, spaces and _ . : / = + - @, up to 256 of them; it"
                                + " can't be '" + name + "'");
            }
        }
        ImportTarget target = new ImportTarget(to, force);
        Definitions present = files.load();
        Settings settings =
                new ImportSettings(owner, takeOver, instance).of(present == null ? null : present.settings());
        TerraformState state = file == null ? null : state(file);
        try (Run run = new Run(program, output, aws, settings)) {
            LiveEstate live = run.read(ReadScope.wholeInstance(settings, coverageOptions.of(settings)));
            ImportRequest request = new ImportRequest(settings, present == null, exact, controlTower, Map.of());
            ImportAttempt done = ImportAttempt.make(target, live, state, request, program.clock());
            Path before = target.install(done.stage());
            show(done, before, settings, run.calls());
            return ExitCode.OK.code();
        } catch (CannotImport e) {
            throw file == null
                    ? Stop.failed("nothing was written: " + e.getMessage())
                    : invalid(file, String.valueOf(e.getMessage()));
        }
    }

    private static TerraformState state(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw invalid(file, Files.exists(file) ? "it is not a file" : "there is no such file");
            }
            if (Files.size(file) > LARGEST_STATE) {
                throw invalid(file, "it is too large to be a Terraform state");
            }
            return TerraformState.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CannotImport e) {
            throw invalid(file, String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw invalid(file, "it is not UTF-8 text");
        } catch (IOException e) {
            throw invalid(file, SafeFiles.reason(e));
        }
    }

    private static Stop invalid(Path file, String message) {
        return Stop.invalid(List.of(new Problem(Location.of(file.toString()), message, null)));
    }

    private void show(ImportAttempt done, @Nullable Path before, Settings settings, Map<String, Long> calls) {
        Terminal terminal = program.terminal();
        done.notes().forEach(note -> terminal.say("rolecall: " + Paint.printable(note)));
        if (before != null) {
            terminal.say("rolecall: what was in " + to + " is in " + before.getFileName() + " now");
        }
        if (output.json()) {
            terminal.printJson(ImportReport.json(done, to, settings.owner(), calls));
        } else {
            terminal.print(ImportReport.text(done, to));
        }
    }
}
