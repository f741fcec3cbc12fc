/**
 * What differs from the files, and what a careful person would not leave as it is, as {@link dev.rolecall.audit.Finding}s.
 * Pure: no input or output, no clock, no threads.
 */
@NullMarked
package dev.rolecall.audit;

import org.jspecify.annotations.NullMarked;
