package dev.rolecall.imports;

import dev.rolecall.model.ExactCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether files may hold a text, by the schema that they are held to: names from AWS need not be such. */
final class Fits {
    private static final String SCHEMA = "/rolecall/definitions.schema.json";

    private final JsonNode definitions = JsonMapper.shared().readTree(schema()).path("$defs");
    private final Map<String, Rule> rules = new HashMap<>();

    /** The schema's own text. */
    static String schema() {
        try (InputStream in = Fits.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException(SCHEMA + " is not on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rule(int shortest, int longest, Pattern pattern) {
        boolean takes(String text) {
            int length = text.codePointCount(0, text.length());
            return length >= shortest
                    && length <= longest
                    && pattern.matcher(text).find();
        }
    }

    boolean userName(String text) {
        return fits("/userName", text);
    }

    boolean groupName(String text) {
        return fits("/groupName", text);
    }

    /** Names of people, and descriptions of groups. */
    boolean personText(String text) {
        return fits("/personText", text);
    }

    boolean email(String text) {
        return fits("/user/properties/email", text);
    }

    boolean owner(String text) {
        return fits("/owner", text);
    }

    boolean region(String text) {
        return fits("/settings/properties/region", text);
    }

    /** The path of an OU, as far as a selector may have it. */
    boolean selector(String path) {
        return fits("/selector/properties/ou", path);
    }

    private boolean fits(String place, String text) {
        return rules.computeIfAbsent(place, this::rule).takes(text);
    }

    private Rule rule(String place) {
        JsonNode node = definitions.at(place);
        if (node.isMissingNode()) {
            throw new IllegalStateException("the schema has no " + place);
        }
        String published = node.path("pattern").asString(".*");
        return new Rule(
                node.path("minLength").asInt(0),
                node.path("maxLength").asInt(Integer.MAX_VALUE),
                Pattern.compile(ExactCharacters.PATTERNS.getOrDefault(place.substring(1), published)));
    }
}
