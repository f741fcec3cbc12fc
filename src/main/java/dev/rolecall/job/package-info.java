/**
 * A run that stays for months: its rhythm, what it says of itself in logs, metrics and notices. It knows nothing of AWS and of
 * plans but what the end of a round tells.
 */
@NullMarked
package dev.rolecall.job;

import org.jspecify.annotations.NullMarked;
