package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Instance;
import dev.rolecall.model.PrincipalType;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.AlternateIdentifier;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.UniqueAttribute;

/** Asks the identity store about one group or user, without listing them. */
final class DirectoryNames {
    private static final String SERVICE = "identitystore";
    private static final int PAGE = 100;

    private final IdentitystoreClient client;
    private final Calls calls;

    DirectoryNames(IdentitystoreClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Nullable String id(Instance instance, PrincipalType type, String name) {
        boolean group = type == PrincipalType.GROUP;
        String doing = "looking for " + (group ? "group " : "user ") + name;
        // By this attribute, the one that the files know them by (aws-facts 3).
        AlternateIdentifier identifier = AlternateIdentifier.fromUniqueAttribute(UniqueAttribute.builder()
                .attributePath(group ? "displayName" : "userName")
                .attributeValue(Document.fromString(name))
                .build());
        String store = instance.identityStoreId();
        return unlessMissing(() -> group
                ? calls.call(
                                SERVICE,
                                "GetGroupId",
                                doing,
                                () -> client.getGroupId(
                                        r -> r.identityStoreId(store).alternateIdentifier(identifier)))
                        .groupId()
                : calls.call(
                                SERVICE,
                                "GetUserId",
                                doing,
                                () -> client.getUserId(
                                        r -> r.identityStoreId(store).alternateIdentifier(identifier)))
                        .userId());
    }

    @Nullable String name(Instance instance, PrincipalType type, String id) {
        boolean group = type == PrincipalType.GROUP;
        String doing = "looking for the name of " + (group ? "group " : "user ") + id;
        String store = instance.identityStoreId();
        return unlessMissing(() -> group
                ? calls.call(
                                SERVICE,
                                "DescribeGroup",
                                doing,
                                () -> client.describeGroup(
                                        r -> r.identityStoreId(store).groupId(id)))
                        .displayName()
                : calls.call(
                                SERVICE,
                                "DescribeUser",
                                doing,
                                () -> client.describeUser(
                                        r -> r.identityStoreId(store).userId(id)))
                        .userName());
    }

    List<String> groupsOf(Instance instance, String userId) {
        String doing = "listing the groups of user " + userId;
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListGroupMembershipsForMember",
                    doing,
                    () -> client.listGroupMembershipsForMember(r -> r.identityStoreId(instance.identityStoreId())
                            .memberId(MemberId.fromUserId(userId))
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.groupMemberships().stream()
                            .map(GroupMembership::groupId)
                            .toList(),
                    page.nextToken());
        });
    }

    private static @Nullable String unlessMissing(Supplier<String> question) {
        try {
            return question.get();
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }
}
