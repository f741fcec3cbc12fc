package dev.rolecall.desired;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param path where it is
 * @param name as people are told of it: the directory as it was given, and the path below it
 */
record SourceFile(Path path, String name) {}
