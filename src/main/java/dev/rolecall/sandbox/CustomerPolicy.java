package dev.rolecall.sandbox;

/** A reference to a customer managed policy, which must exist in every account that the set is provisioned to. */
record CustomerPolicy(String name, String path) {

    CustomerPolicy {
        path = path == null ? "/" : path;
    }

    /** The ARN that the policy has in the account. */
    String arnIn(String account) {
        return "arn:aws:iam::" + account + ":policy" + path + name;
    }

    /** One key per reference: names are not case-sensitive (aws-facts.md section 5). */
    String key() {
        return path + name.toLowerCase(java.util.Locale.ROOT);
    }
}
