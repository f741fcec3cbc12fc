package dev.rolecall.clients;

import dev.rolecall.bench.Figure;
import dev.rolecall.bench.ReadBench;
import dev.rolecall.bench.Size;
import dev.rolecall.model.Coverage;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.wire.SandboxServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who has what in a small organization, in real time: all of it by a boto3 script of the common kind, which knows ids and ARNs alone, and each
 * coverage by Rolecall, which reads besides what a plan needs: names, members, and what the sets hold.
 */
public final class Boto3Bench {
    private Boto3Bench() {}

    public static void main(String[] args) {
        run().forEach(System.out::println);
    }

    public static List<Figure> run() {
        Sandbox sandbox = ReadBench.sandbox(Size.S, Duration.ZERO, 1);
        long assignments;
        double seconds;
        try (SandboxServer server = SandboxServer.listen(sandbox, 0)) {
            Path directory = Resources.temporaryDirectory();
            long start = System.nanoTime();
            assignments = Tools.python(
                            Duration.ofMinutes(10),
                            directory,
                            "read_everything.py",
                            "http://127.0.0.1:" + server.port())
                    .get("assignments")
                    .asLong();
            seconds = (System.nanoTime() - start) / 1e9;
        }
        long calls = sandbox.stats().totalCalls();
        List<Figure> figures = new ArrayList<>();
        for (Coverage coverage : Coverage.values()) {
            ReadBench.Result ours = ReadBench.measure(Size.S, coverage, Integer.MAX_VALUE, Duration.ZERO, 1);
            if (coverage == Coverage.COMPLETE && ours.assignments() != assignments) {
                throw new AssertionError("boto3 read " + assignments + " assignments, Rolecall " + ours.assignments());
            }
            String group = "read S, " + coverage.label() + ", Rolecall ÷ boto3";
            figures.add(Figure.told(
                    group,
                    "calls",
                    ours.total() / (double) calls,
                    ours.total() + " calls, names of everything and contents of sets included; " + calls
                            + " calls without them"));
            figures.add(Figure.told(
                    group,
                    "time",
                    ours.wall() / seconds,
                    String.format(Locale.ROOT, "%.1f s and %.1f s, time scale 1", ours.wall(), seconds)));
        }
        return figures;
    }
}
