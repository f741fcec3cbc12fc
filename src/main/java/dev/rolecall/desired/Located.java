package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value in a file, and where it stands. The readers ask it for what they expect and get nothing where the value has
 * another shape: that has been reported by then.
 */
final class Located {
    private final Location location;
    private final JsonNode json;
    private final String written;
    private final List<Located> items;
    private final Map<String, Located> members;
    private final Map<String, Location> keys;
    private final long size;

    private Located(
            Location location,
            JsonNode json,
            String written,
            List<Located> items,
            Map<String, Located> members,
            Map<String, Location> keys) {
        this.location = location;
        this.json = json;
        this.written = written;
        this.items = items;
        this.members = members;
        this.keys = keys;
        long sum = 1;
        for (Located item : items) {
            sum = Math.min(Long.MAX_VALUE / 4, sum + item.size);
        }
        for (Located member : members.values()) {
            sum = Math.min(Long.MAX_VALUE / 4, sum + member.size);
        }
        this.size = sum;
    }

    static Located scalar(Location location, JsonNode json, String written) {
        return new Located(location, json, written, List.of(), Map.of(), Map.of());
    }

    static Located list(Location location, List<Located> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> array.add(item.json));
        return new Located(location, array, "", Collections.unmodifiableList(items), Map.of(), Map.of());
    }

    /** A mapping, and where each of its keys stands. */
    static Located mapping(Location location, Map<String, Located> members, Map<String, Location> keys) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach((key, value) -> object.set(key, value.json));
        return new Located(location, object, "", List.of(), Collections.unmodifiableMap(members), keys);
    }

    static Located emptyMapping(Location location) {
        return mapping(location, new LinkedHashMap<>(), Map.of());
    }

    Location location() {
        return location;
    }

    JsonNode json() {
        return json;
    }

    /** A scalar's text as the file has it, without quotes. */
    String written() {
        return written;
    }

    /** Values in it, itself included, each as often as it is used. */
    long size() {
        return size;
    }

    /** A list's items; none for anything else. */
    List<Located> items() {
        return items;
    }

    /** A mapping's keys, in order; none for anything else. */
    Set<String> keys() {
        return members.keySet();
    }

    @Nullable Located get(String key) {
        return members.get(key);
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** Where the key stands; where the mapping begins, if it is not there. */
    Location keyLocation(String key) {
        return keys.getOrDefault(key, location);
    }

    boolean isMapping() {
        return json.isObject();
    }

    @Nullable String text() {
        return json.isString() ? json.stringValue() : null;
    }

    @Nullable String text(String key) {
        Located value = get(key);
        return value == null ? null : value.text();
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    boolean flag(String key, boolean otherwise) {
        Located value = get(key);
        return value == null ? otherwise : value.json.booleanValue(otherwise);
    }

    int number(String key, int otherwise) {
        Located value = get(key);
        return value == null ? otherwise : value.json.intValue(otherwise);
    }

    /** Items of the list under that key; none where there is no list. */
    List<Located> items(String key) {
        Located value = get(key);
        return value == null ? List.of() : value.items;
    }

    /** Texts of the list under that key, whatever else is in it left out. */
    List<String> texts(String key) {
        return items(key).stream()
                .map(item -> item.text() == null ? "" : item.text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The mapping under that key, an empty one where there is none. */
    Located mapping(String key) {
        Located value = get(key);
        return value == null ? emptyMapping(location) : value;
    }
}
