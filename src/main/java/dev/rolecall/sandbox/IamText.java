package dev.rolecall.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Tag;

/** How IAM writes documents and tags. */
final class IamText {

    /** Characters of a trust policy, white space not counted, until the account's owner has it raised (IAM quotas). */
    static final int MAX_TRUST = 2_048;

    private IamText() {}

    /** Documents in answers are URL-encoded as RFC 3986 says (aws-facts.md section 8). */
    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static void requirePolicy(String document) {
        require(document, PolicyDocuments.Kind.IDENTITY);
    }

    /** A trust policy, of {@link #MAX_TRUST} characters at most. */
    static void requireTrust(String document) {
        require(document, PolicyDocuments.Kind.TRUST);
        if (document.chars().filter(c -> !Character.isWhitespace(c)).count() > MAX_TRUST) {
            throw IamErrors.limit("Cannot exceed quota for ACLSizePerRole: " + MAX_TRUST);
        }
    }

    private static void require(String document, PolicyDocuments.Kind kind) {
        PolicyDocuments.problem(document, kind).ifPresent(problem -> {
            throw IamErrors.malformedPolicy("The policy is not a policy document: " + problem);
        });
    }

    static List<Tag> list(Map<String, String> tags) {
        List<Tag> list = new ArrayList<>();
        tags.forEach(
                (key, value) -> list.add(Tag.builder().key(key).value(value).build()));
        return list;
    }

    /** 100 items unless told; at most 1,000 (service model of iam). */
    static Page.Ask ask(@Nullable Integer maxItems, @Nullable String marker) {
        return new Page.Ask(maxItems == null ? 100 : maxItems, marker, 1000);
    }
}
