package dev.rolecall.apply;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.User;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The port that writes, one API intention a method. Names go in; what AWS calls things stays behind the port. Every method
 * throws {@link dev.rolecall.live.CallFailure} where AWS refused for good. Safe for several threads.
 */
public interface EstateWriter {
    void createUser(User user);

    void updateUser(User before, User after);

    void deleteUser(String userName);

    void createGroup(Group group);

    /** Changes name, description or both. */
    void updateGroup(Group before, Group after);

    void deleteGroup(String name);

    void addMember(String group, String user);

    void removeMember(String group, String user);

    /** Makes the set with its plain fields and tags; policies and boundary are calls of their own. */
    void createPermissionSet(PermissionSet set, @Nullable String owner);

    /** Sends description, session duration and relay state, all of them: AWS clears what is left out (aws-facts 5). */
    void updateFields(PermissionSet set);

    void attach(String permissionSet, String awsManagedPolicy);

    void detach(String permissionSet, String awsManagedPolicy);

    void attach(String permissionSet, CustomerManagedPolicy policy);

    void detach(String permissionSet, CustomerManagedPolicy policy);

    void putInlinePolicy(String permissionSet, PolicyDocument document);

    void deleteInlinePolicy(String permissionSet);

    void putBoundary(String permissionSet, PermissionsBoundary boundary);

    void deleteBoundary(String permissionSet);

    void tag(String permissionSet, Map<String, String> tags);

    void untag(String permissionSet, Set<String> keys);

    void deletePermissionSet(String name);

    /**
     * Makes a customer managed policy in an account.
     *
     * @param owner for its tag; absent where ownership is by definition
     */
    void createPolicy(String account, CustomerManagedPolicy policy, PolicyDocument document, @Nullable String owner);

    /** Makes the document the policy's default version. */
    void updatePolicy(String account, CustomerManagedPolicy policy, PolicyDocument document);

    void adoptPolicy(String account, CustomerManagedPolicy policy, String owner);

    /** Takes the policy away with all its versions, unless anybody still uses it. */
    void deletePolicy(String account, CustomerManagedPolicy policy);

    Request createAssignment(Assignment assignment);

    Request deleteAssignment(Assignment assignment);

    /** Brings the set's role up to date in one account, or, without one, in all that have it. */
    Request provision(String permissionSet, @Nullable String account);

    /** How far a request has come. */
    Request.State state(Request request);

    /** Ids of all requests of that kind that have not ended, whoever made them. */
    Set<String> inProgress(Request.Kind kind);

    /** Ids of all requests of that kind that failed, as far back as AWS remembers, whoever made them. */
    Set<String> failed(Request.Kind kind);
}
