/**
 * From files to a changed AWS and back: every directory under {@code src/test/resources/scenario} is a story, told by what
 * AWS had ({@code live.yaml}), what the files want, the plan, and what AWS has afterwards.
 */
@NullMarked
package dev.rolecall.scenario;

import org.jspecify.annotations.NullMarked;
