/** Who may write now: one run at a time, whatever becomes of the one before. */
@NullMarked
package dev.rolecall.apply.lease;

import org.jspecify.annotations.NullMarked;
