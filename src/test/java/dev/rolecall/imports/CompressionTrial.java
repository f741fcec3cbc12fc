package dev.rolecall.imports;

import java.util.List;

class CompressionTrial {
    public static void main(String[] a) {
        List<Ruled.Size> sizes = List.of(
            new Ruled.Size(6, 20, 6, 5, 8, 2, 2, 1),
            new Ruled.Size(12, 60, 20, 10, 20, 3, 2, 2),
            new Ruled.Size(12, 60, 10, 6, 20, 3, 3, 2),
            new Ruled.Size(20, 200, 40, 20, 60, 3, 3, 2),
            new Ruled.Size(20, 200, 15, 10, 60, 2, 2, 2),
            new Ruled.Size(30, 500, 100, 40, 150, 3, 3, 2),
            new Ruled.Size(30, 500, 60, 20, 150, 4, 4, 3),
            new Ruled.Size(20, 200, 20, 12, 100, 1, 1, 1),
            new Ruled.Size(30, 500, 20, 12, 200, 1, 1, 1));
        for (Ruled.Size size : sizes) {
            StringBuilder line = new StringBuilder();
            long t = System.nanoTime();
            for (int seed = 1; seed <= 6; seed++) {
                Ruled r = Ruled.of(seed, size);
                List<Entry> e = Compression.of(r.assignments(), new Targets(r.organization(), true), false);
                line.append(String.format(" %.2f", e.size() / (double) r.rules()));
            }
            System.out.printf("%s:%s  %d ms%n", size, line, (System.nanoTime() - t) / 6_000_000);
        }
    }
}
