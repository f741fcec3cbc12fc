package dev.rolecall.sandbox;

/** What an organization is known by; it always has all features. */
record OrganizationFacts(String id, String rootId, String managementAccount) {

    String arn() {
        return arn("organization", null);
    }

    String rootArn() {
        return arn("root", rootId);
    }

    String unitArn(String unit) {
        return arn("ou", unit);
    }

    String accountArn(String account) {
        return arn("account", account);
    }

    private String arn(String kind, @org.jspecify.annotations.Nullable String thing) {
        return "arn:aws:organizations::" + managementAccount + ':' + kind + '/' + id
                + (thing == null ? "" : '/' + thing);
    }
}
