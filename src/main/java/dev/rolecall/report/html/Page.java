package dev.rolecall.report.html;

import dev.rolecall.report.Paint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Puts style, script and data into the one page. Its policy lets run what is from here and nothing else, whatever the data say. */
final class Page {
    private static final String RESOURCES = "/rolecall/report/";
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "model.js",
            "list.js",
            "drawer.js",
            "overview.js",
            "items.js",
            "matrix.js",
            "grid.js",
            "gridkeys.js",
            "person.js",
            "search.js",
            "app.js");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Page() {}

    static String of(String title, Object data) {
        String style = resource("style.css");
        String script = SCRIPTS.stream()
                .map(Page::resource)
                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "\n})();\n"));
        return resource("page.html")
                .replace("@title@", text(title))
                .replace("@style-hash@", hash(style))
                .replace("@script-hash@", hash(script))
                .replace("@style@", style)
                .replace("@script@", script)
                // The last, so that nothing in it is taken for a place to fill.
                .replace("@data@", json(data));
    }

    /** JSON in which no tag, comment or line end of HTML or JavaScript can hide. */
    static String json(Object data) {
        String json = MAPPER.writeValueAsString(data);
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<', '>', '&', '\u2028', '\u2029' -> safe.append(String.format("\\u%04x", (int) c));
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    static String text(String text) {
        return Paint.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("@", "&#64;");
    }

    /** As a Content-Security-Policy names an inline script or style. */
    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCES + name + " is not on the classpath");
            }
            // A checkout may have other line ends, and a browser counts one.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
