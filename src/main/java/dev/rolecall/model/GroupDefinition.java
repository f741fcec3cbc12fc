package dev.rolecall.model;

import org.jspecify.annotations.Nullable;

/**
 * A group as a file has it.
 *
 * @param previously the name it had, so that it is renamed in place
 * @param reference whether nothing but the name is said: then the group is looked up, never made or changed
 */
public record GroupDefinition(Group group, @Nullable String previously, boolean reference, Location source) {}
