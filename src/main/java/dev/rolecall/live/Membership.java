package dev.rolecall.live;

/** A user's place in a group, by ids. */
public record Membership(String id, String userId) {}
