/**
 * Directories under {@code src/test/resources/desired} are named after the fault they hold; what is said of it is in their
 * {@code problems.txt} or {@code warnings.txt}.
 */
@NullMarked
package dev.rolecall.desired;

import org.jspecify.annotations.NullMarked;
