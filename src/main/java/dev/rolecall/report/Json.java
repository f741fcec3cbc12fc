package dev.rolecall.report;

import dev.rolecall.model.PolicyDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes trees of maps and lists as JSON, keys in their order. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static String text(Object tree) {
        StringWriter text = new StringWriter();
        write(tree, text, MAPPER.writer());
        return text.toString();
    }

    /** The same without line breaks: for streams of documents, one a line. */
    public static String line(Object tree) {
        StringWriter text = new StringWriter();
        write(tree, text, MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT));
        return text.toString();
    }

    /**
     * The same, written as it is made: an iterator in the tree is a list that need never be there as a whole.
     *
     * @throws UncheckedIOException where it can't be written
     */
    public static void write(Object tree, OutputStream out) {
        write(tree, new OutputStreamWriter(out, StandardCharsets.UTF_8), MAPPER.writer());
    }

    private static void write(Object tree, Writer out, ObjectWriter writer) {
        // What it writes to stays open: closing it ends the document only.
        try (Writer harmless = new HarmlessJson(out)) {
            writer.without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(harmless, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
