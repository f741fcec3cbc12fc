package dev.rolecall.sandbox;

import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceResponse;

/** sso-admin: tags of permission sets and instances. Applications and token issuers, which can have them too, do not exist here. */
final class SsoTagOperations {

    private SsoTagOperations() {}

    static TagResourceResponse tag(World world, Caller caller, TagResourceRequest request) {
        NavigableMap<String, String> tags =
                Tags.SSO_ADMIN.added(tags(world, caller, request.resourceArn()), request.tags());
        keep(world, caller, "TagResource", request.resourceArn(), tags);
        return TagResourceResponse.builder().build();
    }

    static UntagResourceResponse untag(World world, Caller caller, UntagResourceRequest request) {
        NavigableMap<String, String> tags = tags(world, caller, request.resourceArn());
        request.tagKeys().forEach(tags::remove);
        keep(world, caller, "UntagResource", request.resourceArn(), tags);
        return UntagResourceResponse.builder().build();
    }

    /** The request has a NextToken but no MaxResults (aws-facts.md section 2). */
    static ListTagsForResourceResponse list(World world, Caller caller, ListTagsForResourceRequest request) {
        NavigableMap<String, String> tags = tags(world, caller, request.resourceArn());
        Page<Tag> page = Page.of(
                tags.navigableKeySet(),
                key -> Tag.builder().key(key).value(tags.get(key)).build(),
                new Page.Ask(null, request.nextToken(), 100));
        return ListTagsForResourceResponse.builder()
                .tags(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static NavigableMap<String, String> tags(World world, Caller caller, String arn) {
        return world.permissionSets()
                .get(arn)
                .<SortedMap<String, String>>map(PermissionSetState::tags)
                .or(() -> InstanceOperations.visible(world, caller, arn).map(Instance::tags))
                .map(TreeMap::new)
                .orElseThrow(() -> SsoErrors.notFound("Resource not found: " + arn));
    }

    private static void keep(
            World world, Caller caller, String operation, String arn, NavigableMap<String, String> tags) {
        PermissionSetState set = world.permissionSets().get(arn).orElse(null);
        if (set != null) {
            Access.checkSet(world, caller, operation, set);
            world.permissionSets().put(set.withTags(tags));
        } else {
            InstanceOperations.visible(world, caller, arn)
                    .ifPresent(instance -> InstanceOperations.keep(world, instance.withTags(tags)));
        }
    }
}
