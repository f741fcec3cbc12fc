package dev.rolecall.desired;

import dev.rolecall.model.JsonFaults;
import dev.rolecall.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON file as the same kind of tree that YAML files become. */
final class JsonReader {
    private static final int DEEPEST = 64;
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final Problems problems;
    private final JsonParser parser;

    private JsonReader(String file, Problems problems, JsonParser parser) {
        this.file = file;
        this.problems = problems;
        this.parser = parser;
    }

    /** The whole file; fails with {@link Unreadable} where it is not JSON. */
    static Located read(String file, String text, Problems problems) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonReader reader = new JsonReader(file, problems, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Unreadable(Location.of(file), "not valid JSON: the file is empty", null);
            }
            Located root = reader.value(first, 0);
            if (parser.nextToken() != null) {
                throw new Unreadable(
                        reader.here(), "not valid JSON: something follows the document", "keep one document a file");
            }
            return root;
        } catch (JacksonException e) {
            throw new Unreadable(at(file, e.getLocation()), "not valid JSON: " + JsonFaults.sentence(e), null);
        }
    }

    private Located value(JsonToken token, int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable(here(), "nested more than " + DEEPEST + " levels deep", null);
        }
        Location location = here();
        return switch (token) {
            case START_OBJECT -> object(location, depth);
            case START_ARRAY -> array(location, depth);
            case VALUE_STRING -> Located.scalar(location, NODES.stringNode(parser.getString()), parser.getString());
            default -> Located.scalar(location, YamlScalars.plain(parser.getString()), parser.getString());
        };
    }

    private Located array(Location location, int depth) {
        List<Located> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth + 1));
        }
        return Located.list(location, items);
    }

    private Located object(Location location, int depth) {
        Map<String, Located> members = new LinkedHashMap<>();
        Map<String, Location> keys = new HashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String key = parser.getString();
            Location place = here();
            Located value = value(parser.nextToken(), depth + 1);
            Location first = keys.putIfAbsent(key, place);
            if (first == null) {
                members.put(key, value);
            } else {
                problems.shape(place, "'" + key + "' is given twice", "first in line " + first.line());
            }
        }
        return Located.mapping(location, members, keys);
    }

    private Location here() {
        return at(file, parser.currentTokenLocation());
    }

    private static Location at(String file, TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Location.of(file)
                : new Location(file, location.getLineNr(), Math.max(1, location.getColumnNr()));
    }
}
