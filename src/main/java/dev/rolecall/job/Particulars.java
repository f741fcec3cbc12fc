package dev.rolecall.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says of a run beside how it ended.
 *
 * @param owner whose files these are; absent where they could not be read, or there are none
 * @param instance ARN of the instance; absent where AWS was not read
 * @param advice what to do next, a sentence; absent where only the result itself suggests something
 * @param examples some of what it is about, the first ones of all
 * @param among how many there are of these in all
 */
public record Particulars(
        @Nullable String owner,
        @Nullable String instance,
        @Nullable String advice,
        List<String> examples,
        long among) {
    /** Nothing is known. */
    public static final Particulars NONE = new Particulars(null, null, null, List.of(), 0);

    public Particulars {
        examples = List.copyOf(examples);
    }
}
