package dev.rolecall.cli;

import dev.rolecall.report.Json;
import dev.rolecall.report.Paint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Where the program reads and writes. Reports go to {@code out}; progress, questions and errors to {@code err}.
 *
 * @param interactive whether a person sits there
 * @param colours whether the person's terminal shows them
 */
public record Terminal(PrintStream out, PrintStream err, BufferedReader in, boolean interactive, boolean colours) {

    /** The process's own streams. */
    static Terminal ofProcess(Map<String, String> environment, BufferedReader in) {
        boolean interactive = System.console() != null;
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.get("TERM"));
        return new Terminal(System.out, System.err, in, interactive, interactive && !plain);
    }

    Paint paint() {
        return new Paint(colours);
    }

    void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    void printJson(Object document) {
        out.println(Json.text(document));
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
