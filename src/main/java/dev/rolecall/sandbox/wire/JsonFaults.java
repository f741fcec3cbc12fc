package dev.rolecall.sandbox.wire;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What Jackson says of a text that is no JSON, without what it says of where it has the text from. */
public final class JsonFaults {

    private static final Pattern SOURCE =
            Pattern.compile(" *\\(start marker at \\[Source: [^\\]]*\\]\\)| *\\[Source: [^\\]]*\\]");

    private JsonFaults() {}

    /** The first line of it. */
    public static String text(JacksonException error) {
        String message = String.valueOf(error.getOriginalMessage());
        return SOURCE.matcher(message.lines().findFirst().orElse("it is no JSON"))
                .replaceAll("");
    }
}
