package dev.rolecall.cli;

import dev.rolecall.aws.LeastPrivilege;
import dev.rolecall.aws.LeastPrivilege.Statement;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the least-privilege policy. */
@Command(
        name = "iam-policy",
        description = "Print the least-privilege IAM policy document for a use of this program. No AWS call.")
final class IamPolicyCommand implements Callable<Integer> {
    /** What Control Tower makes in the accounts it enrols. */
    private static final String AWS_OWN = "AWSControlTowerExecution";

    private final Program program;

    @Option(
            names = "--for",
            required = true,
            paramLabel = "USE",
            description =
                    "audit: plan, audit, import, access. sync: apply and sync too. account: the role that is assumed in"
                            + " other accounts. bootstrap: bootstrap too.")
    private LeastPrivilege.Use use = LeastPrivilege.Use.AUDIT;

    @Option(
            names = "--partition",
            paramLabel = "NAME",
            defaultValue = "aws",
            description = "Of the ARNs in it: aws (default), aws-us-gov, aws-cn.")
    private String partition = "aws";

    @Option(
            names = "--account-role",
            paramLabel = "NAME",
            defaultValue = AWS_OWN,
            description =
                    "The role that is assumed in other accounts, as 'accountRole' in the files. Default: " + AWS_OWN)
    private String accountRole = AWS_OWN;

    @Option(
            names = "--management-account",
            paramLabel = "HOW",
            defaultValue = "manage",
            description = "manage (default): assignments in the management account too, for which AWS uses the caller's"
                    + " own IAM permissions; ignore: as 'managementAccount: ignore' in the files.")
    private Scope managementAccount = Scope.MANAGE;

    @Option(names = "--notify", paramLabel = "ARN", description = "Also the SNS topic of --notify. Repeatable.")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--lock",
            paramLabel = "URL",
            converter = LockUrl.class,
            description = "With sync and bootstrap: what --lock of apply and sync needs too: dynamodb://TABLE/ITEM or"
                    + " dynamodb://TABLE/ITEM?region=REGION.")
    private @Nullable URI lock;

    @Option(names = "--quiet", description = "Nothing on standard error.")
    private boolean quiet;

    IamPolicyCommand(Program program) {
        this.program = program;
    }

    /** As the files have it. */
    enum Scope {
        MANAGE,
        IGNORE
    }

    @Override
    public Integer call() {
        if (!partition.matches("aws(-[a-z]+)*")) {
            throw Stop.usage("--partition " + partition + ": a partition is a name such as aws, aws-us-gov or aws-cn");
        }
        if (!accountRole.matches("[A-Za-z0-9+=,.@_/-]+")) {
            throw Stop.usage("--account-role " + accountRole + ": a role has letters, digits and +=,.@_- in its name");
        }
        List<Statement> statements =
                new ArrayList<>(LeastPrivilege.of(use, partition, accountRole, managementAccount == Scope.MANAGE));
        if (!topics.isEmpty()) {
            topics.forEach(topic -> NotifyAddress.topic(topic, "--notify"));
            statements.add(LeastPrivilege.notification(topics));
        }
        if (lock != null) {
            statements.add(lease(lock));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put(
                "Statement", statements.stream().map(IamPolicyCommand::json).toList());
        program.terminal().printJson(document);
        if (!quiet) {
            explain(statements);
        }
        return ExitCode.OK.code();
    }

    private Statement lease(URI url) {
        if (use == LeastPrivilege.Use.AUDIT || use == LeastPrivilege.Use.ACCOUNT) {
            throw Stop.usage("--lock goes with --for sync or bootstrap: "
                    + (use == LeastPrivilege.Use.AUDIT
                            ? "what only reads takes no lease"
                            : "the role in other accounts takes no lease, its caller does"));
        }
        LeaseTable table = LeaseTable.of(url);
        if (table == null) {
            throw Stop.usage("--lock must be dynamodb://TABLE/ITEM here, is " + url
                    + "; a lease in a file needs no permissions of AWS");
        }
        return LeastPrivilege.lease(partition, Objects.requireNonNullElse(table.region(), "*"), table.table());
    }

    /** Says what no call has the name of; one reason may be that of several statements. */
    private void explain(List<Statement> statements) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement.behind() != null) {
                reasons.computeIfAbsent(statement.behind(), reason -> new ArrayList<>())
                        .add(statement.sid());
            }
        }
        reasons.forEach(
                (reason, sids) -> program.terminal().say("rolecall: " + String.join(", ", sids) + ": " + reason));
    }

    private static Map<String, Object> json(Statement statement) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("Sid", statement.sid());
        result.put("Effect", "Allow");
        result.put("Action", statement.actions());
        result.put(
                "Resource",
                statement.resources().size() == 1 ? statement.resources().get(0) : statement.resources());
        return result;
    }
}
