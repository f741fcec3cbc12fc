package dev.rolecall.cli;

import dev.rolecall.job.Discretion;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program without its process: everything it touches is handed to it. */
public final class Program {
    private final Terminal terminal;
    private final Clock clock;
    private final Interrupts interrupts;

    public Program(Terminal terminal, Clock clock) {
        this(terminal, clock, new Interrupts());
    }

    private Program(Terminal terminal, Clock clock, Interrupts interrupts) {
        this.terminal = terminal;
        this.clock = clock;
        this.interrupts = interrupts;
    }

    /** The same that says what it says elsewhere. */
    Program withTerminal(Terminal other) {
        return new Program(other, clock, interrupts);
    }

    Terminal terminal() {
        return terminal;
    }

    Clock clock() {
        return clock;
    }

    Interrupts interrupts() {
        return interrupts;
    }

    /** Runs one command and returns the exit code. */
    public int run(String... args) {
        try {
            return commandLine(args).execute(args);
        } finally {
            terminal.out().flush();
            interrupts.finished();
        }
    }

    /** With the one command that is called, since each takes time to get ready; with all of them where that is not clear. */
    private CommandLine commandLine(String... args) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("validate", () -> new ValidateCommand(this));
        all.put("plan", () -> new PlanCommand(this));
        all.put("apply", () -> new ApplyCommand(this));
        all.put("sync", () -> new SyncCommand(this));
        all.put("audit", () -> new AuditCommand(this));
        all.put("access", () -> new AccessCommand(this));
        all.put("import", () -> new ImportCommand(this));
        all.put("bootstrap", () -> new BootstrapCommand(this));
        all.put("sandbox", () -> new SandboxCommand(this));
        all.put("iam-policy", () -> new IamPolicyCommand(this));
        all.put("schema", () -> new SchemaCommand(this));
        Supplier<Object> called = args.length == 0 ? null : all.get(args[0]);
        CommandLine commands = new CommandLine(new Root());
        if (called != null) {
            commands.addSubcommand(called.get());
        } else {
            all.values().forEach(command -> commands.addSubcommand(command.get()));
            commands.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
        }
        commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        // What was mistyped is said again, and it may be the address of a webhook.
        commands.setErr(new PrintWriter(
                LineStream.to(line -> terminal.err().println(Discretion.of(line))), true, StandardCharsets.UTF_8));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((error, command, parsed) -> {
            Object what = command.getCommand();
            OutputOptions output = what instanceof WithOutput with ? with.output() : new OutputOptions();
            return new ErrorReport(terminal, output).of(error).code();
        });
        return commands;
    }

    /** A command that answers in a format of the user's choice. */
    interface WithOutput extends Callable<Integer> {
        OutputOptions output();
    }

    /** A command whose answer may be a table. */
    interface WithTable extends WithOutput {}

    /** The command above all commands: alone, it says what there is. */
    @Command(
            name = "rolecall",
            description = "AWS IAM Identity Center as code.",
            synopsisSubcommandLabel = "COMMAND",
            mixinStandardHelpOptions = true,
            scope = ScopeType.INHERIT,
            versionProvider = Version.class,
            exitCodeOnInvalidInput = 64,
            exitCodeOnExecutionException = 1,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:done; nothing left to do",
                "1:AWS or the environment failed, and nothing was changed",
                "2:plan --detailed-exitcode: there are changes; audit: findings at or above --fail-on",
                "3:the files are invalid",
                "4:refused by a guard, or the saved plan is stale; nothing was written",
                "5:changes were tried and not all succeeded, or some are held back; running again goes on",
                "64:wrong usage",
                "130:interrupted, after finishing what was in flight"
            })
    static final class Root implements Callable<Integer> {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
        }
    }
}
