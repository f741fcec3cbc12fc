package dev.rolecall.live;

import dev.rolecall.model.User;
import org.jspecify.annotations.Nullable;

/**
 * A user and the id that memberships and assignments know it by.
 *
 * @param issuer the identity provider that gave the user an id of its own, if one did; empty where it does not say who it is
 */
public record IdentifiedUser(String id, User user, @Nullable String issuer) {}
