/** Reports held to what they promise: nothing lost, nothing that a name could do, short enough, valid. */
@NullMarked
package dev.rolecall.report;

import org.jspecify.annotations.NullMarked;
