/**
 * What must be so before permission sets can be kept in an organization, found out by reads alone: {@link
 * dev.rolecall.live.preflight.PreflightReader} asks through {@link dev.rolecall.live.LiveSource} and {@link
 * dev.rolecall.live.preflight.Setup}, and says of each precondition whether it holds and how to make it hold. A read that is
 * refused makes an answer unknown, never absent.
 */
@NullMarked
package dev.rolecall.live.preflight;

import org.jspecify.annotations.NullMarked;
