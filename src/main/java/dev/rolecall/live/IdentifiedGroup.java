package dev.rolecall.live;

import dev.rolecall.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * A group, without its members, and the id that assignments know it by.
 *
 * @param issuer the identity provider that gave the group an id of its own, if one did; empty where it does not say who it is
 */
public record IdentifiedGroup(
        String id, Group group, @Nullable String issuer) {}
