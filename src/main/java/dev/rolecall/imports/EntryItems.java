package dev.rolecall.imports;

import dev.rolecall.model.PrincipalType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Entries of {@code assignments:} as files have them. */
final class EntryItems {
    private EntryItems() {}

    static Map<String, Object> item(Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        names(item, "groups", entry, PrincipalType.GROUP);
        names(item, "users", entry, PrincipalType.USER);
        item.put("permissionSets", entry.permissionSets());
        item.put("accounts", selectors(entry.where().accounts()));
        if (!entry.where().except().isEmpty()) {
            item.put("except", selectors(entry.where().except()));
        }
        return item;
    }

    private static void names(Map<String, Object> item, String key, Entry entry, PrincipalType type) {
        List<String> names = entry.principals().stream()
                .filter(principal -> principal.type() == type)
                .map(principal -> String.valueOf(principal.name()))
                .toList();
        if (!names.isEmpty()) {
            item.put(key, names);
        }
    }

    private static List<Map<String, Object>> selectors(List<Selection.Selector> selectors) {
        return selectors.stream()
                .map(selector -> Map.<String, Object>of(
                        selector.kind().name().toLowerCase(Locale.ROOT),
                        selector.value().isEmpty() ? (Object) true : selector.value()))
                .toList();
    }
}
