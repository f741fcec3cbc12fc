/**
 * What AWS has: {@link dev.rolecall.live.LiveEstate}, the port through which it is read
 * ({@link dev.rolecall.live.LiveSource}, implemented by {@code aws} alone), and the one who reads it in the promised
 * coverage ({@link dev.rolecall.live.EstateReader}). A read that fails ends the run: absence that was not seen is never
 * taken for absence.
 */
@NullMarked
package dev.rolecall.live;

import org.jspecify.annotations.NullMarked;
