package dev.rolecall.cli;

import dev.rolecall.access.Answer;
import dev.rolecall.access.Difference;
import dev.rolecall.access.Filter;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Settings;
import dev.rolecall.report.AccessCsv;
import dev.rolecall.report.AccessJson;
import dev.rolecall.report.AccessText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who can do what. */
@Command(
        name = "access",
        description = {
            "Who can do what: for a user what the access portal shows and why; for a group, an account or a permission"
                    + " set who has it.",
            "Names may have wildcards (* and ?). More of one kind widen the question, another kind narrows it; with"
                    + " none, everything is told."
        })
final class AccessCommand implements Program.WithTable {
    private final Program program;

    @Mixin
    private FilesOption files = new FilesOption();

    @Option(names = "--user", paramLabel = "USER", description = "A user name.")
    private List<String> users = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUP", description = "A group: what its members have through it.")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--account", paramLabel = "ACCOUNT", description = "An account, by id or name.")
    private List<String> accounts = new ArrayList<>();

    @Option(names = "--permission-set", paramLabel = "SET", description = "A permission set.")
    private List<String> permissionSets = new ArrayList<>();

    @Option(names = "--desired", description = "By the files instead of the live state.")
    private boolean desired;

    @Option(names = "--diff", description = "Only what the live state and the files give differently.")
    private boolean difference;

    @Option(
            names = "--roles",
            description = "Also tell the ARN of the role behind each, for which each account in the answer is entered.")
    private boolean roles;

    @Mixin
    private AccountRoleOption accountRole = new AccountRoleOption();

    @Mixin
    private AwsOptions aws = new AwsOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    AccessCommand(Program program) {
        this.program = program;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        aws.check();
        if (desired && difference) {
            throw Stop.usage("--diff compares with the live state; leave --desired out");
        }
        accountRole.check(roles);
        Filter filter = new Filter(users, groups, accounts, permissionSets);
        if (Stream.of(users, groups, accounts, permissionSets).anyMatch(names -> names.contains(""))) {
            throw Stop.usage("a name to ask about can't be empty; * stands for any");
        }
        Definitions definitions = files.load();
        if (definitions == null && (desired || difference)) {
            throw Stop.usage((desired ? "--desired" : "--diff") + " needs files: name their directory");
        }
        Settings settings = definitions == null ? Settings.DEFAULT : definitions.settings();
        String role = roles ? accountRole.of(settings) : null;
        try (Run run = new Run(program, output, aws, settings);
                AccessAnswers answers =
                        new AccessAnswers(run, definitions, program.clock().instant())) {
            Answer live = desired ? null : answers.live(filter);
            Answer wanted = desired || difference ? answers.desired(filter) : null;
            answers.known().require(filter);
            List<String> notes = notes(live, wanted, answers.notes());
            if (role != null) {
                AccessRoles found = new AccessRoles(run.roles(accounts(live, wanted), role));
                live = live == null ? null : live.with(found);
                wanted = wanted == null ? null : wanted.with(found);
                notes = Stream.concat(notes.stream(), found.notes().stream()).toList();
            }
            if (role != null || !answers.readWhole()) {
                run.sayCost();
            }
            if (live != null && wanted != null) {
                showDifference(run, live, wanted, notes);
            } else if (live != null) {
                show(run, live, notes);
            } else if (wanted != null) {
                show(run, wanted, notes);
            }
            return ExitCode.OK.code();
        }
    }

    private static SortedSet<String> accounts(@Nullable Answer live, @Nullable Answer wanted) {
        SortedSet<String> accounts = new TreeSet<>();
        Stream.of(live, wanted).filter(Objects::nonNull).forEach(answer -> accounts.addAll(answer.accounts()));
        return accounts;
    }

    private static List<String> notes(@Nullable Answer live, @Nullable Answer wanted, List<String> more) {
        List<String> notes = new ArrayList<>();
        if (live != null) {
            notes.addAll(live.notes());
        }
        if (wanted != null) {
            notes.addAll(wanted.notes());
        }
        notes.addAll(more);
        return notes.stream().distinct().toList();
    }

    private void show(Run run, Answer answer, List<String> notes) {
        Terminal terminal = program.terminal();
        if (output.json()) {
            terminal.streamJson(AccessJson.of(answer, notes, run.calls()));
        } else if (output.csv()) {
            terminal.print(AccessCsv.of(answer));
        } else {
            terminal.print(AccessText.of(answer, notes, terminal.paint()));
        }
    }

    private void showDifference(Run run, Answer live, Answer wanted, List<String> notes) {
        Terminal terminal = program.terminal();
        Stream<Difference> differences = Difference.between(live, wanted);
        if (output.json()) {
            terminal.streamJson(AccessJson.of(differences, notes, run.calls()));
        } else if (output.csv()) {
            terminal.print(AccessCsv.of(differences));
        } else {
            terminal.print(AccessText.of(differences, notes, terminal.paint()));
        }
    }
}
