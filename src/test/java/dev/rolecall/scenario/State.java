package dev.rolecall.scenario;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What AWS has, in parts that can be compared one by one. */
record State(Map<String, String> groups, Map<String, String> sets) {
    static State of(Stage stage) {
        Map<String, Object> parts = StateText.parts(stage.sandbox());
        return new State(texts(parts, "groups"), texts(parts, "permissionSets"));
    }

    private static Map<String, String> texts(Map<String, Object> parts, String part) {
        Map<String, String> result = new TreeMap<>();
        if (parts.get(part) instanceof Map<?, ?> things) {
            things.forEach((name, fields) -> result.put(String.valueOf(name), String.valueOf(fields)));
        }
        return result;
    }

    String set(String name) {
        return String.valueOf(sets.get(name));
    }

    String group(String name) {
        return String.valueOf(groups.get(name));
    }

    Map<String, String> without(String set) {
        Map<String, String> result = new TreeMap<>(sets);
        result.remove(set);
        return result;
    }

    /** All sets as they are elsewhere. */
    Map<String, String> withoutAccount(String account) {
        Map<String, String> result = new TreeMap<>();
        sets.forEach((name, set) -> result.put(
                name,
                set.replaceAll("[a-z]+ \\(" + account + "\\)=\\[[^]]*](, )?", "")
                        .replaceAll("(, )?[a-z]+ \\(" + account + "\\)", "")
                        .replace(", stale=[]", "")
                        .replace(", }", "}")));
        return result;
    }

    /** All sets and groups as they are for others; who holds nothing more leaves no role behind. */
    Map<String, String> withoutGroup(String group) {
        Map<String, String> result = new TreeMap<>();
        groups.forEach((name, fields) -> {
            if (!name.equals(group) && !name.equals(RandomFiles.before(group))) {
                result.put("group " + name, fields);
            }
        });
        sets.forEach((name, set) -> result.put(
                name,
                set.replaceAll(", stale=\\[[^]]*]", "")
                        .replaceAll("group " + group + "(-was)?(, )?", "")
                        .replace(", ]", "]")
                        .replaceAll("[a-z]+ \\([0-9]+\\)=\\[](, )?", "")
                        .replace(", }", "}")));
        return result;
    }

    static String renamed(String text, Map<String, String> names) {
        String result = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replace("group " + name.getKey(), "group " + name.getValue());
        }
        return result;
    }

    /** A group's text without the users that are gone. */
    static String without(String group, Set<String> users) {
        String result = group;
        for (String user : users) {
            result = result.replace(user + ", ", "").replace(", " + user, "").replace(user, "");
        }
        return result;
    }
}
