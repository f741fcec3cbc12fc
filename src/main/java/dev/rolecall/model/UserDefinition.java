package dev.rolecall.model;

/** A user as a file has it. */
public record UserDefinition(User user, Location source) {}
