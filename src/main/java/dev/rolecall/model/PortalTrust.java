package dev.rolecall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whom the roles of IAM Identity Center trust (aws-facts 5): the SAML provider that it keeps in the account itself, for a
 * session that was signed in at AWS, and nobody else.
 */
public final class PortalTrust {
    private static final Set<String> ACTIONS = Set.of("sts:assumerolewithsaml", "sts:tagsession");

    /**
     * Sourced are those of the partitions aws and aws-us-gov. That the sign-in of a Region and that of China are as good is
     * assumed: AWS alone has these names.
     */
    private static final Pattern SIGN_IN = Pattern.compile(
            "https://([a-z0-9-]+\\.)?signin\\.(aws\\.amazon\\.com|amazonaws-us-gov\\.com|amazonaws\\.cn)/saml");

    private PortalTrust() {}

    /**
     * What is strange about a role's trust policy.
     *
     * @param account the role's
     * @return a few words; absent where the policy is as IAM Identity Center makes it
     */
    public static @Nullable String strangeness(PolicyDocument trust, String account) {
        List<JsonNode> statements = PolicyGrammar.statementsOf(trust.canonical());
        if (statements.isEmpty()) {
            return "it trusts nobody";
        }
        return statements.stream()
                .map(statement -> strangeness(statement, account))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String strangeness(JsonNode statement, String account) {
        if (!statement.path("Effect").asString("").equals("Allow")) {
            return "it denies something";
        }
        List<String> principals = strings(statement.path("Principal").path("Federated"));
        Pattern provider =
                Pattern.compile("arn:[^:]+:iam::" + account + ":saml-provider/AWSSSO_[0-9a-f]{16}_DO_NOT_DELETE");
        if (statement.path("Principal").size() != 1
                || principals.isEmpty()
                || !principals.stream().allMatch(each -> provider.matcher(each).matches())) {
            return "it trusts others than IAM Identity Center: "
                    + (statement.has("NotPrincipal") ? "all but some" : statement.path("Principal"));
        }
        List<String> actions = strings(statement.path("Action"));
        if (!ACTIONS.equals(Set.copyOf(actions))) {
            return "it allows " + (actions.isEmpty() ? "all but some actions" : String.join(", ", actions));
        }
        List<String> audiences =
                strings(statement.path("Condition").path("StringEquals").path("saml:aud"));
        boolean signedIn = !audiences.isEmpty()
                && audiences.stream().allMatch(each -> SIGN_IN.matcher(each).matches());
        return signedIn ? null : "it does not ask for a sign-in at AWS (SAML:aud)";
    }

    /** What is one string or a list of them. */
    private static List<String> strings(JsonNode json) {
        List<String> result = new ArrayList<>();
        if (json.isString()) {
            result.add(json.asString());
        }
        json.forEach(each -> result.add(each.asString("")));
        return result;
    }
}
