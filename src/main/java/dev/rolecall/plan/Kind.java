package dev.rolecall.plan;

/** The kinds of things that changes are about. */
public enum Kind {
    USER("user"),
    GROUP("group"),
    MEMBERSHIP("membership"),
    POLICY("policy"),
    PERMISSION_SET("permissionSet"),
    PROVISIONING("provisioning"),
    ASSIGNMENT("assignment");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** As JSON and the files' guards have it. */
    public String label() {
        return label;
    }
}
