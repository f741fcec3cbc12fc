package dev.rolecall.live;

import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.Settings;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads permission sets: two calls for each to learn which ones matter, five more for those that do. */
final class PermissionSetReader {
    private final LiveSource source;
    private final Instance instance;
    private final Capabilities capabilities;
    private final Reading reading;

    PermissionSetReader(Reading reading) {
        this.reading = reading;
        this.source = reading.source();
        this.instance = reading.instance();
        this.capabilities = reading.capabilities();
    }

    /** A set of which name, plain fields and, where they were read, tags are known. */
    record Sketch(String arn, PermissionSet fields, Map<String, String> allTags) {
        String name() {
            return fields.name();
        }

        @Nullable String owner() {
            return allTags.get(Settings.OWNER_TAG);
        }
    }

    List<Sketch> sketches(boolean withTags) {
        List<String> arns = source.permissionSets(instance);
        reading.progress().phase("permission sets", arns.size());
        return reading.await(reading.sso().map(Pool.Turn.IN_LINE, arns, arn -> {
            PermissionSet fields = source.describe(instance, arn);
            Map<String, String> tags = withTags
                    ? capabilities.ask(Part.TAGS, () -> source.tags(instance, arn), Map.<String, String>of())
                    : Map.of();
            reading.progress().step();
            return new Sketch(arn, fields, tags);
        }));
    }

    /** Begins to read the contents of these sets. */
    CompletableFuture<List<PermissionSet>> whole(List<Sketch> sketches) {
        return reading.sso().map(Pool.Turn.IN_LINE, sketches, sketch -> {
            PermissionSet set = whole(sketch);
            reading.progress().step();
            return set;
        });
    }

    /** Begins to find out in which accounts the roles of these sets are stale: by their ARNs. */
    CompletableFuture<Map<String, List<String>>> stale(List<Sketch> sketches) {
        CompletableFuture<List<List<String>>> accounts = staleAccounts(sketches);
        return accounts.thenApply(lists -> {
            Map<String, List<String>> byArn = new HashMap<>();
            for (int i = 0; i < sketches.size(); i++) {
                byArn.put(sketches.get(i).arn(), lists.get(i));
            }
            return byArn;
        });
    }

    private CompletableFuture<List<List<String>>> staleAccounts(List<Sketch> sketches) {
        return reading.sso().map(Pool.Turn.IN_LINE, sketches, sketch -> {
            List<String> accounts = capabilities.ask(
                    Part.PROVISIONING, () -> source.staleAccounts(instance, sketch.arn()), List.<String>of());
            reading.progress().step();
            return accounts;
        });
    }

    private PermissionSet whole(Sketch sketch) {
        String arn = sketch.arn();
        Optional<PolicyDocument> inline = Optional.ofNullable(source.inlinePolicy(instance, arn));
        Optional<PermissionsBoundary> boundary = capabilities.ask(
                Part.BOUNDARY,
                () -> Optional.ofNullable(source.permissionsBoundary(instance, arn)),
                Optional.<PermissionsBoundary>empty());
        return sketch.fields()
                .withPolicies(
                        source.awsManagedPolicies(instance, arn),
                        capabilities.ask(
                                Part.CUSTOMER_POLICIES,
                                () -> source.customerManagedPolicies(instance, arn),
                                Collections.emptySortedSet()))
                .withInlinePolicy(inline.orElse(null))
                .withPermissionsBoundary(boundary.orElse(null))
                .withTags(ownTags(sketch.allTags()));
    }

    /** Tags that people set: AWS's own and Rolecall's stay out of the comparison. */
    private static Map<String, String> ownTags(Map<String, String> tags) {
        Map<String, String> result = new TreeMap<>(tags);
        result.keySet().removeIf(key -> key.startsWith("aws:") || key.startsWith(Settings.RESERVED_TAG_PREFIX));
        return result;
    }
}
