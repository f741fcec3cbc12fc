package dev.rolecall.sandbox;

import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceResponse;

/** sso-admin: tags of permission sets. Tags of instances and applications are not supported. */
final class SsoTagOperations {

    /** The general AWS rule; the model allows 75 in one request (aws-facts.md section 1b). Assumed. */
    static final int MAX_TAGS = 50;

    private SsoTagOperations() {}

    static TagResourceResponse tag(World world, Caller caller, TagResourceRequest request) {
        PermissionSetState set = require(world, request.resourceArn());
        Access.checkSet(world, caller, "TagResource", set);
        NavigableMap<String, String> tags = new TreeMap<>(set.tags());
        request.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        if (tags.size() > MAX_TAGS) {
            throw SsoErrors.quota("A permission set holds at most " + MAX_TAGS + " tags");
        }
        world.permissionSets().put(set.withTags(tags));
        return TagResourceResponse.builder().build();
    }

    static UntagResourceResponse untag(World world, Caller caller, UntagResourceRequest request) {
        PermissionSetState set = require(world, request.resourceArn());
        Access.checkSet(world, caller, "UntagResource", set);
        NavigableMap<String, String> tags = new TreeMap<>(set.tags());
        request.tagKeys().forEach(tags::remove);
        world.permissionSets().put(set.withTags(tags));
        return UntagResourceResponse.builder().build();
    }

    /** The request has a NextToken but no MaxResults (aws-facts.md section 2). */
    static ListTagsForResourceResponse list(World world, Caller caller, ListTagsForResourceRequest request) {
        TreeMap<String, String> tags =
                new TreeMap<>(require(world, request.resourceArn()).tags());
        Page<Tag> page = Page.of(
                tags.navigableKeySet(),
                key -> Tag.builder().key(key).value(tags.get(key)).build(),
                new Page.Ask("ListTagsForResource", null, request.nextToken(), 100),
                SsoErrors::badToken);
        return ListTagsForResourceResponse.builder()
                .tags(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static PermissionSetState require(World world, String arn) {
        return world.permissionSets().get(arn).orElseThrow(() -> SsoErrors.notFound("Resource not found: " + arn));
    }
}
