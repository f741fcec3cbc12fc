package dev.rolecall.aws;

import dev.rolecall.apply.EstateWriter;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.Request;
import dev.rolecall.live.Handles;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.User;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The port that writes, over AWS's APIs. What it makes enters the handles. */
public final class AwsWriter implements EstateWriter {
    private final DirectoryWrites directory;
    private final PermissionSetWrites sets;
    private final AssignmentWrites assignments;
    private final RequestLists requests;
    private final AccountPolicyWrites policies;

    /**
     * Writes nothing yet.
     *
     * @param accounts the way into accounts, for what is written there
     */
    public AwsWriter(Clients clients, Calls calls, Handles handles, Journal journal, AccountEntrance accounts) {
        this(clients, calls, handles, journal, accounts, doing -> {});
    }

    /**
     * One that may be told to write no more.
     *
     * @param accounts the way into accounts, for what is written there
     * @param beforeEach is told what is being done before each try to do it, and throws {@link dev.rolecall.live.CallFailure} where
     *     it must not be
     */
    public AwsWriter(
            Clients clients,
            Calls calls,
            Handles handles,
            Journal journal,
            AccountEntrance accounts,
            Consumer<String> beforeEach) {
        Writes writes = new Writes(calls, journal, beforeEach);
        this.directory = new DirectoryWrites(clients.identitystore(), calls, writes, handles);
        this.sets = new PermissionSetWrites(clients.ssoAdmin(), calls, writes, handles);
        this.assignments = new AssignmentWrites(clients.ssoAdmin(), calls, writes, handles);
        this.policies = new AccountPolicyWrites(accounts, journal, beforeEach);
        this.requests =
                new RequestLists(clients.ssoAdmin(), calls, handles.instance().arn());
    }

    @Override
    public void createUser(User user) {
        directory.createUser(user);
    }

    @Override
    public void updateUser(User before, User after) {
        directory.updateUser(before, after);
    }

    @Override
    public void deleteUser(String userName) {
        directory.deleteUser(userName);
    }

    @Override
    public void createGroup(Group group) {
        directory.createGroup(group);
    }

    @Override
    public void updateGroup(Group before, Group after) {
        directory.updateGroup(before, after);
    }

    @Override
    public void deleteGroup(String name) {
        directory.deleteGroup(name);
    }

    @Override
    public void addMember(String group, String user) {
        directory.addMember(group, user);
    }

    @Override
    public void removeMember(String group, String user) {
        directory.removeMember(group, user);
    }

    @Override
    public void createPermissionSet(PermissionSet set, @Nullable String owner) {
        sets.create(set, owner);
    }

    @Override
    public void updateFields(PermissionSet set) {
        sets.updateFields(set);
    }

    @Override
    public void attach(String permissionSet, String awsManagedPolicy) {
        sets.attach(permissionSet, awsManagedPolicy);
    }

    @Override
    public void detach(String permissionSet, String awsManagedPolicy) {
        sets.detach(permissionSet, awsManagedPolicy);
    }

    @Override
    public void attach(String permissionSet, CustomerManagedPolicy policy) {
        sets.attach(permissionSet, policy);
    }

    @Override
    public void detach(String permissionSet, CustomerManagedPolicy policy) {
        sets.detach(permissionSet, policy);
    }

    @Override
    public void putInlinePolicy(String permissionSet, PolicyDocument document) {
        sets.putInlinePolicy(permissionSet, document);
    }

    @Override
    public void deleteInlinePolicy(String permissionSet) {
        sets.deleteInlinePolicy(permissionSet);
    }

    @Override
    public void putBoundary(String permissionSet, PermissionsBoundary boundary) {
        sets.putBoundary(permissionSet, boundary);
    }

    @Override
    public void deleteBoundary(String permissionSet) {
        sets.deleteBoundary(permissionSet);
    }

    @Override
    public void tag(String permissionSet, Map<String, String> tags) {
        sets.tag(permissionSet, tags);
    }

    @Override
    public void untag(String permissionSet, Set<String> keys) {
        sets.untag(permissionSet, keys);
    }

    @Override
    public void deletePermissionSet(String name) {
        sets.delete(name);
    }

    @Override
    public void createPolicy(
            String account, CustomerManagedPolicy policy, PolicyDocument document, @Nullable String owner) {
        policies.create(account, policy, document, owner);
    }

    @Override
    public void updatePolicy(String account, CustomerManagedPolicy policy, PolicyDocument document) {
        policies.update(account, policy, document);
    }

    @Override
    public void adoptPolicy(String account, CustomerManagedPolicy policy, String owner) {
        policies.adopt(account, policy, owner);
    }

    @Override
    public void deletePolicy(String account, CustomerManagedPolicy policy) {
        policies.delete(account, policy);
    }

    @Override
    public Request createAssignment(Assignment assignment) {
        return assignments.create(assignment);
    }

    @Override
    public Request deleteAssignment(Assignment assignment) {
        return assignments.delete(assignment);
    }

    @Override
    public Request provision(String permissionSet, @Nullable String account) {
        return assignments.provision(permissionSet, account);
    }

    @Override
    public Request.State state(Request request) {
        return assignments.state(request);
    }

    @Override
    public Set<String> inProgress(Request.Kind kind) {
        return requests.inProgress(kind);
    }

    @Override
    public Set<String> failed(Request.Kind kind) {
        return requests.failed(kind);
    }
}
