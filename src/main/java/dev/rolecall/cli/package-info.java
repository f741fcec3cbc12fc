/**
 * The command line: picocli commands, the wiring of everything else, the terminal, exit codes. May use every package;
 * nobody uses it.
 */
@NullMarked
package dev.rolecall.cli;

import org.jspecify.annotations.NullMarked;
