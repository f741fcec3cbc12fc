package dev.rolecall.model;

import java.util.Map;

/**
 * AWS's own character classes (aws-facts, exact shapes). The published JSON Schema has patterns of the syntax that all validators
 * have in common; these stand for them wherever Rolecall itself looks.
 */
public final class ExactCharacters {
    /** Patterns by the schema's definition, such as {@code groupName}. */
    public static final Map<String, String> PATTERNS = Map.of(
            "userName", "^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+$",
            "groupName", "^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \\u00a0]+$",
            "personText", "^[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \\u00a0\\u3000]+$",
            "owner", "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",
            "tagValue", "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$");

    private ExactCharacters() {}
}
