package dev.rolecall.report;

import dev.rolecall.model.PolicyDocument;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes trees of maps and lists as JSON, keys in their order. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static String text(Object tree) {
        return harmless(MAPPER.writeValueAsString(tree));
    }

    /** JSON escapes control characters, but not all that a terminal may obey; those stand in texts only. */
    private static String harmless(String json) {
        StringBuilder result = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            boolean layout = c == '\n' || c == '\r' || c == ' ';
            if (layout || !Paint.obeyed(c)) {
                result.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    result.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return result.toString();
    }

    /** The same, written as it is made: an iterator in the tree is a list that need never be there as a whole. */
    public static void write(Object tree, OutputStream out) {
        MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, tree);
    }

    /** The same tree with policy documents as the objects they are. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof PolicyDocument document) {
            try {
                return MAPPER.readTree(document.text());
            } catch (JacksonException e) {
                return document.text();
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> result.put(String.valueOf(key), plain(item)));
            return result;
        } else if (value instanceof Collection<?> items) {
            List<@Nullable Object> result = new ArrayList<>();
            items.forEach(item -> result.add(plain(item)));
            return result;
        }
        return value;
    }
}
