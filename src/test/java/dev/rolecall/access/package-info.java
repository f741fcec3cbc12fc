/** Who can do what, of estates made by hand. */
@NullMarked
package dev.rolecall.access;

import org.jspecify.annotations.NullMarked;
