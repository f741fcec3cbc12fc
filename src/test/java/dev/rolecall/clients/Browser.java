package dev.rolecall.clients;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium without a window, cut off from every network. */
final class Browser implements AutoCloseable {
    private static final java.time.Duration MOST = java.time.Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test, or fails it where emulators are required, if there is none. */
    static Browser start() {
        Path chromium = onPath(List.of("chromium", "chromium-browser", "google-chrome"));
        Path chromedriver = onPath(List.of("chromedriver"));
        Tools.need(chromium != null && chromedriver != null, "chromium and chromedriver are not on the PATH");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(String.valueOf(chromium));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--window-size=1400,950");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(String.valueOf(chromedriver)))
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static @Nullable Path onPath(List<String> names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page anew and waits until it can be used. */
    void open(Path page, String address) {
        driver.get("about:blank");
        driver.get(page.toUri() + address);
        await("the page", () -> number("return performance.getEntriesByName('usable').length") == 1);
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** All at one moment, so that none of them can have gone meanwhile. */
    List<String> texts(String selector) {
        return strings("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())", selector);
    }

    /** What a script returns, as texts. */
    List<String> strings(String script, Object... arguments) {
        return ((List<?>) script(script, arguments))
                .stream().map(String::valueOf).toList();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void type(String selector, String text) {
        WebElement field = one(selector);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        field.sendKeys(text);
    }

    long number(String script) {
        return ((Number) script(script)).longValue();
    }

    Object script(String script, Object... arguments) {
        return java.util.Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    void await(String what, BooleanSupplier condition) {
        Wait.until(MOST, () -> what, condition);
    }

    /** What the page complained of: blocked scripts, failed requests, errors. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
