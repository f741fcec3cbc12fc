package dev.rolecall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest files with something of every kind in them. */
final class SmallConfig {
    private SmallConfig() {}

    /** Makes the directory {@code config} with one file, {@code all.yaml}, in it. */
    static Path in(Path directory) throws IOException {
        Path config = Files.createDirectory(directory.resolve("config"));
        Files.writeString(config.resolve("all.yaml"), """
                rolecall: {version: 1, owner: platform}
                groups:
                  - {name: Platform, description: Runs it, members: [ana@example.com]}
                permissionSets:
                  - {name: ReadOnly, awsManagedPolicies: [ReadOnlyAccess]}
                assignments:
                  - {groups: [Platform], permissionSets: [ReadOnly], accounts: [{ou: Workloads}]}
                """);
        return config;
    }
}
