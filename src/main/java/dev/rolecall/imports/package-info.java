/** What is there becomes files that hold it: assignments as rules, one file a topic, and nothing that a plan would change. */
@NullMarked
package dev.rolecall.imports;

import org.jspecify.annotations.NullMarked;
