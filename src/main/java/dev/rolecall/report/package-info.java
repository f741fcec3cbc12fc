/**
 * Plans, outcomes and problems as people and programs read them: text for a terminal, JSON for everything else. Renders
 * values and decides nothing.
 */
@NullMarked
package dev.rolecall.report;

import org.jspecify.annotations.NullMarked;
