/**
 * AWS in memory: Organizations, IAM Identity Center, its identity store, and the IAM and STS of every account, over one state.
 *
 * <p>It stands below the SDK clients: the client interfaces are implemented here, and {@code dev.rolecall.sandbox.wire} puts the same
 * operations behind AWS's protocols. It uses nothing else of Rolecall, so that one misunderstanding can't hide in both the engine and
 * its fake. What it doesn't support fails loudly. Start at {@link dev.rolecall.sandbox.Sandbox}; a call goes through {@code Gate} (stats, access,
 * constraints) to a class named {@code …Operations}, which reads and writes the stores of {@code World}.
 */
@NullMarked
package dev.rolecall.sandbox;

import org.jspecify.annotations.NullMarked;
