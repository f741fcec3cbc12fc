package dev.rolecall.live;

import dev.rolecall.model.Group;

/** A group, without its members, and the id that assignments know it by. */
public record IdentifiedGroup(String id, Group group) {}
