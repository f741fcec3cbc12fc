package dev.rolecall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How many columns the terminal of this process has. */
final class TerminalWidth {
    private static final int USUAL = 80;
    private static final int LEAST = 20;

    private TerminalWidth() {}

    /** By stty, which every Unix has; 80 where nobody tells. Java has no word for it. */
    static int columns() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                    return USUAL;
                }
                return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            } finally {
                stty.destroy();
            }
        } catch (IOException e) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** {@code rows columns}. */
    static int parse(String size) {
        String[] numbers = size.strip().split(" ", -1);
        if (numbers.length != 2 || !numbers[1].matches("\\d{1,5}")) {
            return USUAL;
        }
        int columns = Integer.parseInt(numbers[1]);
        return columns < LEAST ? USUAL : columns;
    }
}
