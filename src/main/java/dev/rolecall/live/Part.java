package dev.rolecall.live;

/** A part of what AWS keeps that an endpoint other than AWS may lack (contract 2). */
public enum Part {
    TAGS("tags of permission sets"),
    BOUNDARY("permissions boundaries of permission sets"),
    CUSTOMER_POLICIES("customer managed policies of permission sets"),
    PROVISIONING("where permission sets are provisioned"),
    REQUESTS("requests still in progress");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
