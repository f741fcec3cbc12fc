package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Instance;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.CustomerManagedPolicyReference;

/** Reads what permission sets hold. */
final class PermissionSetCalls {
    static final String SERVICE = "sso-admin";
    static final int PAGE = 100;

    private final SsoAdminClient client;
    private final Calls calls;

    PermissionSetCalls(SsoAdminClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    List<String> list(Instance instance) {
        String doing = "listing permission sets";
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListPermissionSets",
                    doing,
                    () -> client.listPermissionSets(
                            r -> r.instanceArn(instance.arn()).maxResults(PAGE).nextToken(token)));
            return new Pages.Page<>(page.permissionSets(), page.nextToken());
        });
    }

    PermissionSet describe(Instance instance, String arn) {
        var set = calls.call(
                        SERVICE,
                        "DescribePermissionSet",
                        "describing permission set " + arn,
                        () -> client.describePermissionSet(
                                r -> r.instanceArn(instance.arn()).permissionSetArn(arn)))
                .permissionSet();
        PermissionSet named = PermissionSet.named(set.name())
                .withDescription(blankToNull(set.description()))
                .withSessionDuration(duration(set.sessionDuration()));
        return new PermissionSet(
                named.name(),
                named.description(),
                named.sessionDuration(),
                blankToNull(set.relayState()),
                named.awsManagedPolicies(),
                named.customerManagedPolicies(),
                null,
                null,
                named.tags());
    }

    Map<String, String> tags(Instance instance, String arn) {
        String doing = "listing the tags of permission set " + arn;
        Map<String, String> tags = new TreeMap<>();
        Pages.all(doing, token -> {
                    var page = calls.call(
                            SERVICE,
                            "ListTagsForResource",
                            doing,
                            () -> client.listTagsForResource(r -> r.instanceArn(instance.arn())
                                    .resourceArn(arn)
                                    .nextToken(token)));
                    return new Pages.Page<>(page.tags(), page.nextToken());
                })
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    SortedSet<String> awsManagedPolicies(Instance instance, String arn) {
        String doing = "listing the AWS managed policies of permission set " + arn;
        SortedSet<String> policies = new TreeSet<>();
        Pages.all(doing, token -> {
                    var page = calls.call(
                            SERVICE,
                            "ListManagedPoliciesInPermissionSet",
                            doing,
                            () -> client.listManagedPoliciesInPermissionSet(r -> r.instanceArn(instance.arn())
                                    .permissionSetArn(arn)
                                    .maxResults(PAGE)
                                    .nextToken(token)));
                    return new Pages.Page<>(page.attachedManagedPolicies(), page.nextToken());
                })
                .forEach(policy -> policies.add(PolicyArns.name(policy.arn())));
        return policies;
    }

    SortedSet<CustomerManagedPolicy> customerManagedPolicies(Instance instance, String arn) {
        String doing = "listing the customer managed policies of permission set " + arn;
        SortedSet<CustomerManagedPolicy> policies = new TreeSet<>();
        Pages.all(doing, token -> {
                    var page = calls.call(
                            SERVICE,
                            "ListCustomerManagedPolicyReferencesInPermissionSet",
                            doing,
                            () -> client.listCustomerManagedPolicyReferencesInPermissionSet(
                                    r -> r.instanceArn(instance.arn())
                                            .permissionSetArn(arn)
                                            .maxResults(PAGE)
                                            .nextToken(token)));
                    return new Pages.Page<>(page.customerManagedPolicyReferences(), page.nextToken());
                })
                .forEach(policy -> policies.add(customer(policy)));
        return policies;
    }

    @Nullable PolicyDocument inlinePolicy(Instance instance, String arn) {
        String text = calls.call(
                        SERVICE,
                        "GetInlinePolicyForPermissionSet",
                        "reading the inline policy of permission set " + arn,
                        () -> client.getInlinePolicyForPermissionSet(
                                r -> r.instanceArn(instance.arn()).permissionSetArn(arn)))
                .inlinePolicy();
        // None is the empty string (aws-facts 5).
        return text == null || text.isBlank() ? null : PolicyDocument.live(text);
    }

    @Nullable PermissionsBoundary permissionsBoundary(Instance instance, String arn) {
        try {
            var boundary = calls.call(
                            SERVICE,
                            "GetPermissionsBoundaryForPermissionSet",
                            "reading the permissions boundary of permission set " + arn,
                            () -> client.getPermissionsBoundaryForPermissionSet(
                                    r -> r.instanceArn(instance.arn()).permissionSetArn(arn)))
                    .permissionsBoundary();
            if (boundary == null) {
                return null;
            }
            return boundary.customerManagedPolicyReference() != null
                    ? PermissionsBoundary.customer(customer(boundary.customerManagedPolicyReference()))
                    : PermissionsBoundary.aws(PolicyArns.name(boundary.managedPolicyArn()));
        } catch (CallFailure e) {
            // None is an error (aws-facts 5). That the set itself is gone would fail the calls beside this one.
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    private static CustomerManagedPolicy customer(CustomerManagedPolicyReference policy) {
        return new CustomerManagedPolicy(policy.name(), policy.path() == null ? "/" : policy.path());
    }

    private static Duration duration(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return PermissionSet.DEFAULT_SESSION;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            // Some emulators answer a number of seconds (emulators.md).
            return text.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : PermissionSet.DEFAULT_SESSION;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
