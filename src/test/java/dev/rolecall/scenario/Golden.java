package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a story is expected to end in: a few texts by file name. Run with {@code -Dscenario.write=true} to have them written
 * anew, and read what is different: a wrong one is worse than none.
 */
final class Golden {
    private static final SortedSet<String> NAMES = new TreeSet<>(java.util.Set.of(
            "plan.txt", "refused.txt", "problems.txt", "outcomes.txt", "after.yaml", "second-plan.txt"));

    private final Path directory;
    private final SortedMap<String, String> told = new TreeMap<>();

    Golden(Path directory) {
        this.directory = directory;
    }

    void put(String name, String text) {
        assertThat(NAMES).contains(name);
        told.put(name, text.replace(directory.resolve("desired") + "/", "").stripTrailing() + "\n");
    }

    /** All told texts are as written down, and no other is written down. */
    void check() throws IOException {
        if (Boolean.getBoolean("scenario.write")) {
            for (String name : NAMES) {
                Files.deleteIfExists(directory.resolve(name));
            }
            for (Map.Entry<String, String> each : told.entrySet()) {
                Files.writeString(directory.resolve(each.getKey()), each.getValue());
            }
        }
        SortedMap<String, String> expected = new TreeMap<>();
        for (String name : NAMES) {
            if (Files.exists(directory.resolve(name))) {
                expected.put(name, Files.readString(directory.resolve(name)));
            }
        }
        assertThat(told).isEqualTo(expected);
    }
}
