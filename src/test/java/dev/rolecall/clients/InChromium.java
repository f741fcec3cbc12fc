package dev.rolecall.clients;

import dev.rolecall.report.Drawn;
import dev.rolecall.report.Large;
import dev.rolecall.report.html.PlanPage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Reports as pages in a real browser; one has 500 accounts, 60 permission sets and some 18,000 assignments. */
abstract class InChromium {
    static final Drawn LARGE = Large.drawn();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static Browser browser;

    @SuppressWarnings("NullAway.Init")
    static Path large;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        large = page("large", LARGE);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void wide() {
        browser.size(1400, 950);
    }

    static Path page(String name, Drawn drawn) {
        return Resources.write(directory.resolve(name + ".html"), PlanPage.of(drawn.report(), drawn.picture()));
    }
}
