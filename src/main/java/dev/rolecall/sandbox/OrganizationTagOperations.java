package dev.rolecall.sandbox;

import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.organizations.model.Tag;
import software.amazon.awssdk.services.organizations.model.TagResourceRequest;
import software.amazon.awssdk.services.organizations.model.TagResourceResponse;
import software.amazon.awssdk.services.organizations.model.UntagResourceRequest;
import software.amazon.awssdk.services.organizations.model.UntagResourceResponse;

/** organizations: tags of the root, of units and of accounts. There are no policies that could have any. */
final class OrganizationTagOperations {

    private OrganizationTagOperations() {}

    static TagResourceResponse tag(World world, Caller caller, TagResourceRequest request) {
        NavigableMap<String, String> tags =
                Tags.ORGANIZATIONS.added(tags(world.organization(), request.resourceId()), request.tags());
        put(world.organization(), request.resourceId(), tags);
        return TagResourceResponse.builder().build();
    }

    static UntagResourceResponse untag(World world, Caller caller, UntagResourceRequest request) {
        NavigableMap<String, String> tags = tags(world.organization(), request.resourceId());
        request.tagKeys().forEach(tags::remove);
        put(world.organization(), request.resourceId(), tags);
        return UntagResourceResponse.builder().build();
    }

    static ListTagsForResourceResponse list(World world, Caller caller, ListTagsForResourceRequest request) {
        NavigableMap<String, String> tags = tags(world.organization(), request.resourceId());
        Page<Tag> page = Page.of(
                tags.navigableKeySet(),
                key -> Tag.builder().key(key).value(tags.get(key)).build(),
                new Page.Ask(null, request.nextToken(), Tags.MOST));
        return ListTagsForResourceResponse.builder()
                .tags(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static NavigableMap<String, String> tags(Organization organization, String id) {
        if (organization.facts().rootId().equals(id)) {
            return new TreeMap<>(organization.rootTags());
        }
        return organization
                .account(id)
                .<NavigableMap<String, String>>map(account -> new TreeMap<>(account.tags()))
                .or(() -> organization.unit(id).map(unit -> new TreeMap<>(unit.tags())))
                .orElseThrow(() -> OrganizationErrors.targetNotFound(id));
    }

    private static void put(Organization organization, String id, SortedMap<String, String> tags) {
        if (organization.facts().rootId().equals(id)) {
            organization.tagRoot(tags);
        }
        organization.account(id).ifPresent(account -> organization.put(account.withTags(tags)));
        organization.unit(id).ifPresent(unit -> organization.put(unit.withTags(tags)));
    }
}
