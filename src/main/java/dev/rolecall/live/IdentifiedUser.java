package dev.rolecall.live;

import dev.rolecall.model.User;

/** A user and the id that memberships and assignments know it by. */
public record IdentifiedUser(String id, User user) {}
