package dev.rolecall.report.markdown;

import dev.rolecall.model.Location;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a section.
 *
 * @param text whole lines of Markdown, without the last line's end
 * @param things how many changes or findings it tells of
 * @param source where in the files they come from
 */
record Row(String text, int things, @Nullable Location source) {}
