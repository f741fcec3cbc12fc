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

    private IamText() {}

    /** Documents in answers are URL-encoded as RFC 3986 says (aws-facts.md section 8). */
    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static void requirePolicy(String document) {
        PolicyDocuments.problem(document).ifPresent(problem -> {
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
