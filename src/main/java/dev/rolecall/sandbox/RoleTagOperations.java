package dev.rolecall.sandbox;

import java.util.TreeMap;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;

/** iam: the tags of a role. */
final class RoleTagOperations {

    private RoleTagOperations() {}

    static TagRoleResponse tag(World world, Caller caller, TagRoleRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        iam.put(role.withTags(Tags.IAM.added(role.tags(), request.tags())));
        return TagRoleResponse.builder().build();
    }

    /** A key that the role hasn't is passed over. */
    static UntagRoleResponse untag(World world, Caller caller, UntagRoleRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        TreeMap<String, String> tags = new TreeMap<>(role.tags());
        request.tagKeys().forEach(tags::remove);
        iam.put(role.withTags(tags));
        return UntagRoleResponse.builder().build();
    }

    static ListRoleTagsResponse list(World world, Caller caller, ListRoleTagsRequest request) {
        TreeMap<String, String> tags =
                new TreeMap<>(RoleOperations.require(world.iam(caller.account()), request.roleName())
                        .tags());
        Page<Tag> page = Page.of(
                tags.navigableKeySet(),
                key -> Tag.builder().key(key).value(tags.get(key)).build(),
                IamText.ask(request.maxItems(), request.marker()));
        return ListRoleTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }
}
