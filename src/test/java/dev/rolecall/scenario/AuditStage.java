package dev.rolecall.scenario;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A small organization of which an audit finds nothing, and the files that it is in step with. */
final class AuditStage implements AutoCloseable {
    static final String PROD = "111111111111";
    static final String DEV = "222222222222";
    static final String SETTINGS = "rolecall: {version: 1, owner: platform}";
    static final String GROUPS = "groups: [{name: Platform, description: Runs it, members: [ana@example.com]}]";
    static final String SETS =
            "permissionSets: [{name: ReadOnly, description: View, awsManagedPolicies: [ReadOnlyAccess]}]";
    static final String ASSIGNMENTS =
            "assignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{name: prod}]}]";
    static final String ORPHAN = "00000000-0000-4000-8000-00000000dead";

    private final Path directory;
    private final Stage stage;
    private final AtomicInteger runs = new AtomicInteger();

    private AuditStage(Path directory, Stage stage) {
        this.directory = directory;
        this.stage = stage;
        stage.edit()
                .account(PROD, "prod", "Workloads")
                .account(DEV, "dev", "Workloads")
                .user("ana@example.com", "Ana", "Silva")
                .user("ben@example.com", "Ben", "Okri")
                .group("Platform", "Runs it")
                .member("Platform", "ana@example.com");
        set("ReadOnly", "platform");
        stage.edit().assignGroup("ReadOnly", "Platform", PROD);
    }

    static AuditStage inStep(Path directory) {
        return new AuditStage(directory, Stage.empty());
    }

    /** The same, seen from that account. */
    static AuditStage seenFrom(Path directory, String caller) {
        return new AuditStage(directory, Stage.seenFrom(caller));
    }

    SandboxEdit edit() {
        return stage.edit();
    }

    Sandbox sandbox() {
        return stage.sandbox();
    }

    /** A role of IAM Identity Center that no set has there. */
    AuditStage leftOver(String account, String name) {
        stage.edit().portalRole("ReadOnly", PROD).copyTo(account, name);
        return this;
    }

    /** Changes a set and changes it back: it is newer than its roles. */
    AuditStage touch(String name, String owner) {
        stage.edit().permissionSet(name, set -> set.description("For a while"));
        return set(name, owner);
    }

    /** Makes a set with the contents of the one in the files. */
    AuditStage set(String name, String owner) {
        stage.edit().permissionSet(name, set -> {
            set.description("View").managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess");
            return owner.isEmpty() ? set : set.tag("rolecall:owner", owner);
        });
        return this;
    }

    Audit audit(String... files) throws InvalidDefinitions {
        return audit(Coverage.COMPLETE, files);
    }

    /** With these files, each a section; without any, without files. */
    Audit audit(Coverage coverage, String... files) throws InvalidDefinitions {
        if (files.length == 0) {
            return stage.audit(coverage);
        }
        return stage.audit(written(files), coverage).audit();
    }

    private Definitions written(String... files) throws InvalidDefinitions {
        FilesOf written = new FilesOf(directory.resolve("run-" + runs.incrementAndGet()));
        for (int i = 0; i < files.length; i++) {
            written.with(i + ".yaml", files[i] + "\n");
        }
        return written.load();
    }

    /** The same, and the roles in the accounts. */
    Audit auditRoles(Coverage coverage, String accountRole, String... files) {
        try {
            return files.length == 0
                    ? stage.audit(coverage, accountRole)
                    : stage.audit(written(files), coverage, accountRole).audit();
        } catch (InvalidDefinitions e) {
            throw new AssertionError(e);
        }
    }

    /** {@code severity rule: subject}, in order. */
    static List<String> told(Audit audit) {
        return audit.findings().stream()
                .map(finding ->
                        finding.severity().label() + " " + finding.rule().label() + ": " + finding.subject())
                .toList();
    }

    /** The only finding. */
    static Finding only(Audit audit) {
        if (audit.findings().size() != 1) {
            throw new AssertionError("not one finding but " + told(audit));
        }
        return audit.findings().get(0);
    }

    @Override
    public void close() {
        stage.close();
    }
}
