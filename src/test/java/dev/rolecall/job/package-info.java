/** What a job says of itself, and when its rounds begin. */
@NullMarked
package dev.rolecall.job;

import org.jspecify.annotations.NullMarked;
