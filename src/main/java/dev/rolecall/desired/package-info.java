/**
 * What the files want. {@link dev.rolecall.desired.DefinitionLoader} turns a directory of YAML files into {@code Definitions},
 * with every fault of every file at once; {@link dev.rolecall.desired.TargetResolver} turns their account selectors into accounts
 * once the organization is known. Uses {@code model} only, and is the one place where YAML is read.
 *
 * <p>A file passes four stations: {@code SourceFiles} finds it, {@code YamlReader} makes it a tree in which every value knows its
 * line and column, {@code DefinitionSchema} checks its shape, and one reader for each kind of thing makes values of it. What
 * concerns several files (names, references, tombstones) comes last, in {@code CrossChecks}.
 */
@NullMarked
package dev.rolecall.desired;

import org.jspecify.annotations.NullMarked;
