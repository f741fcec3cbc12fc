package dev.rolecall.sandbox;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignment;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentForPrincipal;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteAccountAssignmentResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsForPrincipalRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsForPrincipalResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsResponse;

/** sso-admin: account assignments. Creating and deleting only asks; {@link Effects} says what comes of it. */
final class AssignmentOperations {

    /** Groups assignable to one set in one account; not adjustable (aws-facts.md section 1b). */
    static final int MAX_GROUPS = 100;

    private AssignmentOperations() {}

    static CreateAccountAssignmentResponse create(World world, Caller caller, CreateAccountAssignmentRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        requireAccount(world, request.targetId());
        Access.checkTarget(world, caller, "CreateAccountAssignment", request.targetId());
        Access.checkSet(world, caller, "CreateAccountAssignment", set);
        Assignment assignment =
                new Assignment(request.targetId(), set.arn(), request.principalTypeAsString(), request.principalId());
        checkGroups(world, assignment);
        checkSets(world, assignment);
        AsyncRequest asked = Admission.assignment(world, AsyncRequest.Kind.ASSIGNMENT_CREATION, assignment);
        return CreateAccountAssignmentResponse.builder()
                .accountAssignmentCreationStatus(AssignmentStatusOperations.shape(asked))
                .build();
    }

    private static void checkSets(World world, Assignment assignment) {
        int most = world.behaviour().quotas().setsInAccount();
        if (world.provisionings().in(assignment.account()).size() >= most
                && world.provisionings()
                        .get(assignment.account(), assignment.permissionSet())
                        .isEmpty()) {
            throw SsoErrors.quota("At most " + most + " permission sets can be provisioned in an account");
        }
        int accounts = world.behaviour().quotas().accountsWithSets();
        if (world.provisionings().accounts() >= accounts
                && world.provisionings().in(assignment.account()).isEmpty()) {
            throw SsoErrors.quota("At most " + accounts + " accounts can have permission sets");
        }
    }

    private static void checkGroups(World world, Assignment assignment) {
        if (groupsAreFull(world, assignment)) {
            throw SsoErrors.quota(
                    "At most " + MAX_GROUPS + " groups can be assigned to a permission set in an account");
        }
    }

    /** Whether the assignment would be one group too many for its set in its account. */
    static boolean groupsAreFull(World world, Assignment assignment) {
        NavigableMap<String, Assignment> there =
                world.assignments().of(assignment.account(), assignment.permissionSet());
        return assignment.principalType().equals("GROUP")
                && there.size() >= MAX_GROUPS
                && !there.containsKey(assignment.principalKey())
                && there.subMap("GROUP ", "GROUP!").size() >= MAX_GROUPS;
    }

    static DeleteAccountAssignmentResponse delete(World world, Caller caller, DeleteAccountAssignmentRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        requireAccount(world, request.targetId());
        Access.checkTarget(world, caller, "DeleteAccountAssignment", request.targetId());
        Access.checkSet(world, caller, "DeleteAccountAssignment", set);
        AsyncRequest asked = Admission.assignment(
                world,
                AsyncRequest.Kind.ASSIGNMENT_DELETION,
                new Assignment(request.targetId(), set.arn(), request.principalTypeAsString(), request.principalId()));
        return DeleteAccountAssignmentResponse.builder()
                .accountAssignmentDeletionStatus(AssignmentStatusOperations.shape(asked))
                .build();
    }

    /** That an account outside the organization is refused at once, and how, is assumed. */
    private static void requireAccount(World world, String account) {
        if (world.organization().account(account).isEmpty()) {
            throw SsoErrors.notFound("Account not found in the organization: " + account);
        }
    }

    static ListAccountAssignmentsResponse list(World world, Caller caller, ListAccountAssignmentsRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        NavigableMap<String, Assignment> found = world.assignments().of(request.accountId(), set.arn());
        Page<AccountAssignment> page = Page.of(
                found, AssignmentOperations::shape, new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListAccountAssignmentsResponse.builder()
                .accountAssignments(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static AccountAssignment shape(Assignment assignment) {
        return AccountAssignment.builder()
                .accountId(assignment.account())
                .permissionSetArn(assignment.permissionSet())
                .principalType(assignment.principalType())
                .principalId(assignment.principalId())
                .build();
    }

    /** For a user, also what the groups have that the user is in, as rows of type GROUP (aws-facts.md section 2). */
    static ListAccountAssignmentsForPrincipalResponse listForPrincipal(
            World world, Caller caller, ListAccountAssignmentsForPrincipalRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        String type = request.principalTypeAsString();
        String account = request.filter() == null ? null : request.filter().accountId();
        Page.Ask ask = new Page.Ask(request.maxResults(), request.nextToken(), 100);
        String after = Objects.requireNonNullElse(request.nextToken(), "");
        TreeMap<String, Assignment> found = new TreeMap<>();
        collect(world, type + ' ' + request.principalId(), account, after, found);
        if (type.equals("USER")) {
            for (String group : world.directory().groupIdsOf(request.principalId())) {
                collect(world, "GROUP " + group, account, after, found);
            }
        }
        Page<AccountAssignmentForPrincipal> page = Page.of(found, AssignmentOperations::principalShape, ask);
        return ListAccountAssignmentsForPrincipalResponse.builder()
                .accountAssignments(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** Adds what one page can need of a principal's assignments, of which a group may have thousands. */
    private static void collect(
            World world, String principalKey, @Nullable String account, String after, Map<String, Assignment> into) {
        NavigableMap<String, Assignment> all = world.assignments().of(principalKey);
        String from = account == null ? "" : account + ' ';
        // Keys of the list are place and principal: the place of the last key may have more.
        int type = Math.max(after.lastIndexOf(" GROUP "), after.lastIndexOf(" USER "));
        String place = type < 0 ? after : after.substring(0, type);
        int room = 101;
        for (Assignment assignment :
                all.tailMap(place.compareTo(from) > 0 ? place : from, true).values()) {
            if (room == 0 || (account != null && !assignment.account().equals(account))) {
                return;
            }
            String key = assignment.placeKey() + ' ' + principalKey;
            if (key.compareTo(after) > 0) {
                into.put(key, assignment);
                room--;
            }
        }
    }

    private static AccountAssignmentForPrincipal principalShape(Assignment assignment) {
        return AccountAssignmentForPrincipal.builder()
                .accountId(assignment.account())
                .permissionSetArn(assignment.permissionSet())
                .principalType(assignment.principalType())
                .principalId(assignment.principalId())
                .build();
    }
}
