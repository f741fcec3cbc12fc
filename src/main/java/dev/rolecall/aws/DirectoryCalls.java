package dev.rolecall.aws;

import dev.rolecall.live.IdentifiedGroup;
import dev.rolecall.live.IdentifiedUser;
import dev.rolecall.live.Instance;
import dev.rolecall.live.Membership;
import dev.rolecall.model.Group;
import dev.rolecall.model.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.ExternalId;
import software.amazon.awssdk.services.identitystore.model.Name;

/** Reads the identity store. */
final class DirectoryCalls {
    private static final String SERVICE = "identitystore";
    private static final int PAGE = 100;

    private final IdentitystoreClient client;
    private final Calls calls;

    DirectoryCalls(IdentitystoreClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    List<IdentifiedGroup> groups(Instance instance) {
        String doing = "listing groups";
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListGroups",
                    doing,
                    () -> client.listGroups(r -> r.identityStoreId(instance.identityStoreId())
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.groups().stream()
                            .map(group -> new IdentifiedGroup(
                                    group.groupId(),
                                    new Group(group.displayName(), blankToNull(group.description()), null),
                                    issuer(group.externalIds())))
                            .toList(),
                    page.nextToken());
        });
    }

    List<IdentifiedUser> users(Instance instance) {
        String doing = "listing users";
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListUsers",
                    doing,
                    () -> client.listUsers(r -> r.identityStoreId(instance.identityStoreId())
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.users().stream()
                            .map(user -> new IdentifiedUser(
                                    user.userId(),
                                    user(user.userName(), user.name(), user.displayName(), user.emails()),
                                    issuer(user.externalIds())))
                            .toList(),
                    page.nextToken());
        });
    }

    List<Membership> memberships(Instance instance, String groupId) {
        String doing = "listing the members of group " + groupId;
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListGroupMemberships",
                    doing,
                    () -> client.listGroupMemberships(r -> r.identityStoreId(instance.identityStoreId())
                            .groupId(groupId)
                            .maxResults(PAGE)
                            .nextToken(token)));
            return new Pages.Page<>(
                    page.groupMemberships().stream()
                            .map(membership -> new Membership(
                                    membership.membershipId(),
                                    membership.memberId().userId()))
                            .toList(),
                    page.nextToken());
        });
    }

    static User user(String userName, @Nullable Name name, @Nullable String displayName, List<Email> emails) {
        return new User(
                userName,
                name == null ? null : blankToNull(name.givenName()),
                name == null ? null : blankToNull(name.familyName()),
                blankToNull(displayName),
                primary(emails));
    }

    private static @Nullable String issuer(List<ExternalId> ids) {
        return ids.stream()
                .findFirst()
                .map(id -> id.issuer() == null ? "" : id.issuer())
                .orElse(null);
    }

    private static @Nullable String primary(List<Email> emails) {
        return emails.stream()
                .filter(email -> Boolean.TRUE.equals(email.primary()))
                .findFirst()
                .or(() -> emails.stream().findFirst())
                .map(Email::value)
                .orElse(null);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
