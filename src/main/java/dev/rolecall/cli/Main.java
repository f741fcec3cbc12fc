package dev.rolecall.cli;

import java.time.Clock;

/** The process: its streams, its clock, its end. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code;
        try {
            code = new Program(Terminal.ofProcess(System.getenv()), Clock.systemUTC()).run(args);
        } catch (OutOfMemoryError e) {
            System.err.println("rolecall: out of memory; give Java more of it, such as with -Xmx4g before -jar");
            code = ExitCode.FAILED.code();
        }
        System.exit(code);
    }
}
