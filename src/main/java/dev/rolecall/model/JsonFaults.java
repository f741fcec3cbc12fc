package dev.rolecall.model;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What the JSON parser has to say, for people. */
public final class JsonFaults {
    private JsonFaults() {}

    /** The parser's own words, without its talk of sources and markers. */
    public static String sentence(JacksonException fault) {
        return String.valueOf(fault.getOriginalMessage())
                .replaceAll("(?s)\\s*\\((start marker|for \\w+ starting) at.*", "")
                .replaceAll("\\s+", " ")
                .trim();
    }

    /** Where it is, such as {@code " at line 3, column 7"}; empty where the parser does not say. */
    public static String place(JacksonException fault) {
        TokenStreamLocation location = fault.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + Math.max(1, location.getColumnNr());
    }
}
