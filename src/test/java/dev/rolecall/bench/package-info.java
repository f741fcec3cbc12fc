/**
 * What the claims about speed rest on: {@code mvn -Pbench verify} runs it all and writes {@code target/bench}. Not part of the
 * tests, since what is measured in real time depends on the machine.
 */
@NullMarked
package dev.rolecall.bench;

import org.jspecify.annotations.NullMarked;
