package dev.rolecall.imports;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A file name for each permission set: its own name, unless that would be a hidden file, which is not read, or one that some
 * file systems take for another's.
 */
final class FileNames {
    /** Names of devices on Windows, whatever follows the dot. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Set<String> taken = new HashSet<>();

    /** The name without ending; never the same twice, in whatever letters. */
    String of(String set) {
        String stem = set.startsWith(".") || set.startsWith("-") || isDevice(set) ? "_" + set : set;
        String name = stem;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    private static boolean isDevice(String set) {
        String first = set.toLowerCase(Locale.ROOT).split("\\.", 2)[0];
        return DEVICES.contains(first) || first.matches("(com|lpt)[0-9]");
    }
}
