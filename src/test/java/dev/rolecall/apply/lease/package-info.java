/** Who may write, on clocks of the tests' own. */
@NullMarked
package dev.rolecall.apply.lease;

import org.jspecify.annotations.NullMarked;
