package dev.rolecall.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that hold what was imported.
 *
 * @param texts by path, relative to the directory they are for, with {@code /} between names
 * @param sets which permission set a file is about, for those that are about one
 * @param counts how much of what there is, in the order in which people are told
 * @param notes what a reader should know: what was guessed, and what is not in the files
 */
public record ImportedFiles(
        SortedMap<String, String> texts, Map<String, String> sets, Map<String, Integer> counts, List<String> notes) {

    public ImportedFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        sets = Collections.unmodifiableMap(new TreeMap<>(sets));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        notes = List.copyOf(notes);
    }
}
