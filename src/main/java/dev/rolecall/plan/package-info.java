/**
 * What the files want and what AWS has become a {@link dev.rolecall.plan.Plan}: a sorted list of changes, what they do to
 * people, what is refused, and a fingerprint. Pure: no input or output, no clock, no threads. {@code apply} runs it,
 * {@code report} shows it.
 */
@NullMarked
package dev.rolecall.plan;

import org.jspecify.annotations.NullMarked;
