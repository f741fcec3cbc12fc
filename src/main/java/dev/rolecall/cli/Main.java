package dev.rolecall.cli;

import java.time.Clock;

/** The process: its streams, its clock, its end. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Program(Terminal.ofProcess(System.getenv()), Clock.systemUTC()).run(args));
    }
}
