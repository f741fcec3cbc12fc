package dev.rolecall.clients;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A sandbox in which boto3 and the AWS CLI have made an organization, and files that want it otherwise. */
final class LandingZone implements AutoCloseable {
    private final Path directory;
    private final SandboxProcess sandbox;
    private final RolecallProcess rolecall;

    private LandingZone(Path directory, SandboxProcess sandbox) {
        this.directory = directory;
        this.sandbox = sandbox;
        this.rolecall = RolecallProcess.in(directory);
    }

    static LandingZone make(Path directory) {
        Tools.needBoto3();
        Tools.needAwsCli();
        SandboxProcess sandbox = SandboxProcess.start(directory, "--seed", "empty");
        LandingZone made = new LandingZone(directory, sandbox);
        JsonNode accounts = Tools.python(directory, "make_landing_zone.py", sandbox.url());
        made.makeAuditorsByCli(accounts.get("network").asString());
        Map<String, String> ids = new HashMap<>();
        accounts.properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asString()));
        Resources.copy("landing-zone/config", directory.resolve("config"), ids);
        return made;
    }

    private void makeAuditorsByCli(String account) {
        String store = aws("sso-admin", "list-instances", "--query", "Instances[0].IdentityStoreId");
        String instance = aws("sso-admin", "list-instances", "--query", "Instances[0].InstanceArn");
        String dee = aws(
                "identitystore",
                "get-user-id",
                "--identity-store-id",
                store,
                "--alternate-identifier",
                "{\"UniqueAttribute\":{\"AttributePath\":\"userName\",\"AttributeValue\":\"dee@example.com\"}}",
                "--query",
                "UserId");
        String group = aws(
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
        aws(
                "identitystore",
                "create-group-membership",
                "--identity-store-id",
                store,
                "--group-id",
                group,
                "--member-id",
                "UserId=" + dee);
        String set = aws(
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
        aws(
                "sso-admin",
                "attach-managed-policy-to-permission-set",
                "--instance-arn",
                instance,
                "--permission-set-arn",
                set,
                "--managed-policy-arn",
                "arn:aws:iam::aws:policy/ReadOnlyAccess");
        aws(
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

    private String aws(String... arguments) {
        return Tools.aws(directory, sandbox.url(), arguments);
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

    void drift(String kind) {
        Tools.python(directory, "drift.py", sandbox.url(), kind);
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
