package dev.rolecall.report;

import java.nio.file.*;

class WritePages {
    public static void main(String[] a) throws Exception {
        Path p = Path.of(a[0]);
        for (int i = 0; i < 2; i++) {
            Drawn d = i == 0 ? Large.drawn() : Hostile.drawn();
            long t = System.nanoTime();
            String html = dev.rolecall.report.html.PlanPage.of(d.report(), d.picture());
            System.out.println((System.nanoTime() - t) / 1000000 + " ms " + html.length() + " "
                    + d.plan().changes().size() + " "
                    + d.live().estate().assignments().size());
            String n = i == 0 ? "large" : "hostile";
            Files.writeString(p.resolve(n + ".html"), html);
            Files.writeString(
                    p.resolve(n + ".md"),
                    dev.rolecall.report.markdown.PlanMarkdown.of(
                            d.report(), dev.rolecall.report.markdown.LineLinks.RELATIVE, java.util.List.of()));
        }
    }
}
