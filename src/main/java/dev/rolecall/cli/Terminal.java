package dev.rolecall.cli;

import dev.rolecall.report.Json;
import dev.rolecall.report.Paint;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the program reads and writes. Reports go to {@code out}; progress, questions and errors to {@code err}.
 *
 * @param interactive whether a person sits there
 * @param colours whether the person's terminal shows them
 * @param documentALine whether there may be several JSON documents on {@code out}, so that each is one line
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        BufferedReader in,
        boolean interactive,
        boolean colours,
        boolean documentALine) {
    /** So many characters are printed at once. */
    private static final int CHUNK = 1 << 15;

    public Terminal(PrintStream out, PrintStream err, BufferedReader in, boolean interactive, boolean colours) {
        this(out, err, in, interactive, colours, false);
    }

    /** The same for a job, which nobody sits before. */
    Terminal forJob(PrintStream otherErr, boolean severalDocuments) {
        return new Terminal(out, otherErr, in, false, false, severalDocuments);
    }

    /** The process's own streams. What is written is UTF-8 whatever the locale, for programs read it too. */
    @SuppressWarnings("SystemConsoleNull") // The property keeps the meaning that null had before JDK 22: no terminal.
    static Terminal ofProcess(Map<String, String> environment) {
        System.setProperty("jdk.console", "java.base");
        boolean interactive = System.console() != null;
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                interactive,
                interactive && !plain);
    }

    Paint paint() {
        return new Paint(colours);
    }

    void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** The same of lines that are made while they are printed: for answers that can be very long. */
    void print(Stream<String> lines) {
        StringBuilder chunk = new StringBuilder();
        lines.forEachOrdered(line -> {
            chunk.append(line).append(System.lineSeparator());
            if (chunk.length() > CHUNK) {
                out.print(chunk);
                chunk.setLength(0);
            }
        });
        out.print(chunk);
        out.flush();
    }

    void printJson(Object document) {
        out.println(documentALine ? Json.line(document) : Json.text(document));
        out.flush();
    }

    /** The same of a document that is made while it is written: for those that can be very long. */
    void streamJson(Object document) {
        Json.write(document, out);
        out.println();
        out.flush();
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** Whether the person says yes; the word itself, since a stray key must not change an organization. */
    boolean confirmed(String question) {
        err.print(question + " Only 'yes' does it: ");
        err.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().equals("yes");
        } catch (IOException e) {
            return false;
        }
    }
}
