package dev.rolecall.clients;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox in which boto3 and the AWS CLI have made an organization, and files that want it otherwise. */
final class LandingZone implements AutoCloseable {
    private static @Nullable Path seed;

    private final Path directory;
    private final SandboxProcess sandbox;
    private final RolecallProcess rolecall;

    private LandingZone(Path directory, SandboxProcess sandbox) {
        this.directory = directory;
        this.sandbox = sandbox;
        this.rolecall = RolecallProcess.in(directory);
    }

    /** A fresh one; what the clients made is made once and served again to each. */
    static LandingZone make(Path directory) {
        Tools.needBoto3();
        Tools.needAwsCli();
        Path seed = seed();
        Map<String, String> ids = new HashMap<>();
        JsonMapper.shared()
                .readTree(seed.resolveSibling("accounts.json"))
                .properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asString()));
        Resources.copy("landing-zone/config", directory.resolve("config"), ids);
        return new LandingZone(directory, SandboxProcess.start(directory, "--seed", seed.toString()));
    }

    private static synchronized Path seed() {
        if (seed == null) {
            Path place = Resources.temporaryDirectory();
            Path state = place.resolve("state.json");
            try (SandboxProcess sandbox = SandboxProcess.start(place, "--seed", "empty", "--state", state.toString())) {
                JsonNode accounts = Tools.python(place, "make_landing_zone.py", sandbox.url());
                makeAuditorsByCli(place, sandbox.url(), accounts.get("network").asString());
                Resources.write(place.resolve("accounts.json"), accounts.toString());
                sandbox.terminate();
            }
            seed = state;
        }
        return seed;
    }

    private static void makeAuditorsByCli(Path directory, String url, String account) {
        Cli cli = arguments -> Tools.aws(directory, url, arguments);
        String store = cli.run("sso-admin", "list-instances", "--query", "Instances[0].IdentityStoreId");
        String instance = cli.run("sso-admin", "list-instances", "--query", "Instances[0].InstanceArn");
        String dee = cli.run(
                "identitystore",
                "get-user-id",
                "--identity-store-id",
                store,
                "--alternate-identifier",
                "{\"UniqueAttribute\":{\"AttributePath\":\"userName\",\"AttributeValue\":\"dee@example.com\"}}",
                "--query",
                "UserId");
        String group = cli.run(
                "identitystore",
                "create-group",
                "--identity-store-id",
                store,
                "--display-name",
                "Auditors",
                "--description",
                "Check",
                "--query",
                "GroupId");
        cli.run(
                "identitystore",
                "create-group-membership",
                "--identity-store-id",
                store,
                "--group-id",
                group,
                "--member-id",
                "UserId=" + dee);
        String set = cli.run(
                "sso-admin",
                "create-permission-set",
                "--instance-arn",
                instance,
                "--name",
                "Auditing",
                "--session-duration",
                "PT2H",
                "--tags",
                "Key=rolecall:owner,Value=platform",
                "--query",
                "PermissionSet.PermissionSetArn");
        cli.run(
                "sso-admin",
                "attach-managed-policy-to-permission-set",
                "--instance-arn",
                instance,
                "--permission-set-arn",
                set,
                "--managed-policy-arn",
                "arn:aws:iam::aws:policy/ReadOnlyAccess");
        cli.run(
                "sso-admin",
                "create-account-assignment",
                "--instance-arn",
                instance,
                "--permission-set-arn",
                set,
                "--target-type",
                "AWS_ACCOUNT",
                "--target-id",
                account,
                "--principal-type",
                "GROUP",
                "--principal-id",
                group);
    }

    /** The AWS CLI against one endpoint. */
    private interface Cli {
        String run(String... arguments);
    }

    SandboxProcess sandbox() {
        return sandbox;
    }

    Path config() {
        return directory.resolve("config");
    }

    /** Runs a command on the files and the sandbox, some options added. */
    Finished rolecall(String command, String... options) {
        String[] arguments = new String[options.length + 6];
        arguments[0] = command;
        arguments[1] = "config";
        arguments[2] = "--endpoint-url";
        arguments[3] = sandbox.url();
        arguments[4] = "--time-scale";
        arguments[5] = "20";
        System.arraycopy(options, 0, arguments, 6, options.length);
        return rolecall.run(arguments).withoutStackTrace();
    }

    JsonNode readBack() {
        return Tools.python(directory, "read_back.py", sandbox.url());
    }

    void drift(String... kinds) {
        List<String> arguments = new ArrayList<>(List.of(sandbox.url()));
        arguments.addAll(List.of(kinds));
        Tools.python(directory, "drift.py", arguments.toArray(String[]::new));
    }

    /** What the files want. */
    static JsonNode expected() {
        return Resources.json("landing-zone/expected.json");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
