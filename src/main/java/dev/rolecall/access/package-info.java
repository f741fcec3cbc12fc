/** Who can do what: a pure question to an {@link dev.rolecall.model.Estate}. No input or output, no clock, no threads. */
@NullMarked
package dev.rolecall.access;

import org.jspecify.annotations.NullMarked;
