package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;

/** A file's bytes as text: UTF-8, of a size that a person may have written. */
final class FileText {
    /** The longest file that is read. */
    static final int LONGEST = 10 * 1024 * 1024;

    private FileText() {}

    /** The file's text; fails with {@link Unreadable} where it can't be had. */
    static String read(SourceFile file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file.path())) {
            bytes = in.readNBytes(LONGEST + 1);
        } catch (IOException e) {
            throw new Unreadable(Location.of(file.name()), "can't be read: " + reason(e), null);
        }
        if (bytes.length > LONGEST) {
            throw new Unreadable(Location.of(file.name()), "is larger than 10 MiB", "split it into several files");
        }
        return decode(file.name(), bytes);
    }

    private static String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new Unreadable(end(name, text), "is not UTF-8 text", "save the file as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The place after the last character of that text. */
    static Location end(String name, CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(text.charAt(i))) {
                column++;
            }
        }
        return new Location(name, line, column);
    }

    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
