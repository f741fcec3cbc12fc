package dev.rolecall.aws;

import static dev.rolecall.aws.DirectoryCalls.blankToNull;

import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Group;
import dev.rolecall.model.User;
import java.util.Objects;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.AlternateIdentifier;
import software.amazon.awssdk.services.identitystore.model.CreateGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.CreateGroupResponse;
import software.amazon.awssdk.services.identitystore.model.CreateUserResponse;
import software.amazon.awssdk.services.identitystore.model.UpdateGroupResponse;

/** Finds out what became of users, groups and memberships of which AWS's answer was lost. */
final class MadeInDirectory {
    private static final String SERVICE = "identitystore";

    private final IdentitystoreClient client;
    private final Calls calls;
    private final String store;

    MadeInDirectory(IdentitystoreClient client, Calls calls, String store) {
        this.client = client;
        this.calls = calls;
        this.store = store;
    }

    /**
     * The answer to the making of that user.
     *
     * @throws CallFailure where the user of that name is another
     */
    CreateUserResponse user(User sent) {
        String doing = "looking whether user " + sent.userName() + " was made";
        String id = calls.call(
                        SERVICE,
                        "GetUserId",
                        doing,
                        () -> client.getUserId(
                                r -> r.identityStoreId(store).alternateIdentifier(named("userName", sent.userName()))))
                .userId();
        var live = calls.call(
                SERVICE,
                "DescribeUser",
                doing,
                () -> client.describeUser(r -> r.identityStoreId(store).userId(id)));
        User there = DirectoryCalls.user(live.userName(), live.name(), live.displayName(), live.emails());
        if (!there.equals(withoutBlanks(sent))) {
            throw LostAnswer.notOurs("creating user " + sent.userName(), "user", "names or address differ");
        }
        return CreateUserResponse.builder().userId(id).build();
    }

    /**
     * The answer to the making of that group.
     *
     * @throws CallFailure where the group of that name is another
     */
    CreateGroupResponse group(Group sent) {
        String id = groupId(sent.name());
        String description = calls.call(
                        SERVICE,
                        "DescribeGroup",
                        looking(sent.name()),
                        () -> client.describeGroup(r -> r.identityStoreId(store).groupId(id)))
                .description();
        if (!Objects.equals(blankToNull(description), blankToNull(sent.description()))) {
            throw LostAnswer.notOurs("creating group " + sent.name(), "group", "its description differs");
        }
        return CreateGroupResponse.builder().groupId(id).build();
    }

    /** The answer to the renaming of that group: its other fields changed with its name or not at all. */
    UpdateGroupResponse renaming(String id, String before, String after) {
        if (!groupId(after).equals(id)) {
            throw LostAnswer.notOurs("updating group " + before, "group", after + " is another group");
        }
        return UpdateGroupResponse.builder().build();
    }

    /** The answer to the adding of that member. */
    CreateGroupMembershipResponse membership(String groupId, String userId, String subject) {
        return CreateGroupMembershipResponse.builder()
                .membershipId(calls.call(
                                SERVICE,
                                "GetGroupMembershipId",
                                "looking whether this was added to a group: " + subject,
                                () -> client.getGroupMembershipId(r -> r.identityStoreId(store)
                                        .groupId(groupId)
                                        .memberId(m -> m.userId(userId))))
                        .membershipId())
                .build();
    }

    private String groupId(String name) {
        return calls.call(
                        SERVICE,
                        "GetGroupId",
                        looking(name),
                        () -> client.getGroupId(
                                r -> r.identityStoreId(store).alternateIdentifier(named("displayName", name))))
                .groupId();
    }

    private static String looking(String group) {
        return "looking whether there is a group " + group + " now";
    }

    private static AlternateIdentifier named(String attribute, String value) {
        return AlternateIdentifier.fromUniqueAttribute(
                unique -> unique.attributePath(attribute).attributeValue(Document.fromString(value)));
    }

    private static User withoutBlanks(User user) {
        return new User(
                user.userName(),
                blankToNull(user.givenName()),
                blankToNull(user.familyName()),
                blankToNull(user.displayName()),
                blankToNull(user.email()));
    }
}
