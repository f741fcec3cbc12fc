package dev.rolecall.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Clock;

/** The process: its streams, its clock, its end. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        System.exit(new Program(Terminal.ofProcess(System.getenv(), in), Clock.systemUTC()).run(args));
    }
}
