/**
 * Runs a {@link dev.rolecall.plan.Plan} through the port that writes ({@link dev.rolecall.apply.EstateWriter}, implemented
 * by {@code aws} alone): rank by rank, requests followed to their end, an outcome for every change. What fails blocks only
 * what depends on it.
 */
@NullMarked
package dev.rolecall.apply;

import org.jspecify.annotations.NullMarked;
