package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.User;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.report.Drawn;
import dev.rolecall.report.Hostile;
import dev.rolecall.report.Large;
import dev.rolecall.report.html.PlanPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of a report in a real browser, with 500 accounts, 60 permission sets and some 18,000 assignments. */
class HtmlReportIT {
    private static final int MOST_MILLIS = 2_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static Browser browser;

    static final Drawn LARGE = Large.drawn();

    @SuppressWarnings("NullAway.Init")
    static Path large;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        large = Resources.write(directory.resolve("large.html"), PlanPage.of(LARGE.report(), LARGE.picture()));
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

    @Test
    void filtersNarrowTheChanges() {
        browser.open(large, "#/items");
        long deletions = changes(Action.DELETE).count();
        int all = LARGE.plan().changes().size();
        assertThat(browser.one("#items .tally").getText()).isEqualTo(all + " changes");

        browser.one("[data-field=badge][data-value=delete]").click();
        assertThat(browser.one("#items .tally").getText()).isEqualTo(deletions + " of " + all + " changes");
        assertThat(browser.texts(".item .sign .unseen")).isNotEmpty().containsOnly("delete");

        Change one = changes(Action.DELETE).findFirst().orElseThrow();
        browser.type("#item-text", one.subject());
        browser.await("the filter", () -> browser.all(".item").size() == 1);
        assertThat(browser.one(".item-subject").getText()).isEqualTo(one.subject());

        browser.type("#item-text", "nothing is called that");
        browser.await("nothing", () -> browser.one("#items").getText().contains("No change is like that"));
        browser.one("#item-clear").sendKeys(Keys.ENTER);
        assertThat(browser.one("#items .tally").getText()).isEqualTo(all + " changes");
    }

    @Test
    void moreOfTheListComesWhileScrolling() {
        browser.open(large, "#/items");
        int first = browser.all(".item").size();
        assertThat(first).isLessThan(LARGE.plan().changes().size());
        browser.await("all of the list", () -> {
            browser.script("window.scrollTo(0, document.body.scrollHeight)");
            return browser.all(".item").size() == LARGE.plan().changes().size();
        });
    }

    @Test
    void cellsHaveThePeopleWhoAreBehindThem() {
        browser.open(large, "#/matrix");
        browser.one("#unfold-all").click();
        int checked = 0;
        List<String> sets = browser.texts(".grid thead .set-name").stream()
                .map(name -> name.replace("★ ", ""))
                .toList();
        assertThat(sets).hasSize(60);
        for (WebElement row :
                browser.all(".grid tbody tr:not(.unit):not(.space)").subList(0, 12)) {
            String account = String.valueOf(row.findElement(By.tagName("th")).getDomAttribute("title"));
            String id = account.substring(account.length() - 13, account.length() - 1);
            List<String> cells = browser.strings(
                    "return [...arguments[0].querySelectorAll('td')].map(td => td.querySelector('span:not(.marks)')?.textContent || '')",
                    row);
            for (int i = 0; i < sets.size(); i++) {
                assertThat(cells.get(i)).as("%s in %s", sets.get(i), account).isEqualTo(people(id, sets.get(i)));
                checked += cells.get(i).isEmpty() ? 0 : 1;
            }
        }
        assertThat(checked).isPositive();
    }

    /** How many have the set in the account by the live estate, gone through from the front to the end; empty where nobody is assigned. */
    private static String people(String account, String set) {
        Set<String> people = new TreeSet<>();
        List<Assignment> here = LARGE.live().estate().assignments().stream()
                .filter(one ->
                        one.account().equals(account) && one.permissionSet().equals(set))
                .toList();
        LARGE.live().estate().groups().values().stream()
                .filter(group -> here.stream().anyMatch(one -> one.principal().isGroup(group.name())))
                .forEach(group -> people.addAll(group.knownMembers()));
        boolean wanted = LARGE.desired().grants().keySet().stream()
                .anyMatch(one ->
                        one.account().equals(account) && one.permissionSet().equals(set));
        return here.isEmpty() && !wanted ? "" : String.valueOf(people.size());
    }

    @Test
    void organizationalUnitsFoldByMouseAndByKeys() {
        browser.open(large, "#/matrix");
        assertThat(unit("Workloads").getDomAttribute("aria-expanded")).isEqualTo("false");
        int folded = rows();

        unit("Workloads").findElement(By.tagName("th")).click();
        assertThat(unit("Workloads").getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(rows()).isEqualTo(folded + 5);

        browser.press(Keys.ARROW_LEFT);
        assertThat(unit("Workloads").getDomAttribute("aria-expanded")).isEqualTo("false");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_RIGHT);
        assertThat(unit("Platform").getDomAttribute("aria-expanded")).isEqualTo("true");
        browser.press(Keys.chord(Keys.CONTROL, Keys.END));
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("data-column"))
                .isEqualTo("59");

        browser.one("#unfold-all").click();
        assertThat(rows()).isEqualTo(1 + 1 + 5 + 25 + 500);
        assertThat(browser.all(".grid tbody tr").size()).as("rows in the page").isLessThan(80);
        browser.one("#fold-all").click();
        assertThat(rows()).isEqualTo(folded);
    }

    @Test
    void aCellTellsMoreAndEscapeGoesBack() {
        browser.open(large, "#/matrix");
        browser.one("#matrix-differing").click();
        browser.one("#unfold-all").click();
        // Clicking brings the cell into view, and then its row may be made anew under the pointer.
        Wait.until(Duration.ofSeconds(20), () -> "clicking a cell that differs", () -> {
            browser.one(".grid tbody tr:not(.unit) td.differs").click();
            return browser.one("#drawer").isDisplayed();
        });
        assertThat(browser.one("#drawer").getText()).contains("assignment").containsAnyOf("to come", "to go");

        browser.press(Keys.ESCAPE);
        assertThat(browser.one("#drawer").isDisplayed()).isFalse();
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("role"))
                .isEqualTo("gridcell");

        browser.press(Keys.ENTER);
        assertThat(browser.one("#drawer").isDisplayed()).isTrue();
    }

    @Test
    void searchFindsAPersonWhoseRolesAreThoseOfAllGroups() {
        browser.open(large, "");
        String user = LARGE.live()
                .estate()
                .groups()
                .values()
                .iterator()
                .next()
                .knownMembers()
                .first();
        browser.press("/");
        browser.press(user);
        browser.await(
                "the person",
                () -> browser.texts(".hit[aria-selected=true]").stream().anyMatch(hit -> hit.contains(user)));
        browser.press(Keys.ENTER);

        assertThat(browser.one("#portal .portal-head").getText()).contains(user);
        Set<String> groups = LARGE.live().estate().groups().values().stream()
                .filter(group -> group.knownMembers().contains(user))
                .map(Group::name)
                .collect(Collectors.toSet());
        Set<String> roles = new TreeSet<>();
        Set<Assignment> everything =
                new java.util.HashSet<>(LARGE.live().estate().assignments());
        everything.addAll(LARGE.desired().grants().keySet());
        everything.stream()
                .filter(one -> groups.contains(one.principal().name()))
                .forEach(one -> roles.add(one.account() + " " + one.permissionSet()));
        long accounts =
                roles.stream().map(role -> role.substring(0, 12)).distinct().count();
        assertThat(browser.one(".portal-bar h3").getText())
                .isEqualTo(accounts + " accounts, " + roles.size() + " roles");
    }

    @Test
    void thePersonViewWorksByKeysAlone() {
        browser.open(large, "");
        browser.one("#tab-overview").sendKeys(Keys.ARROW_LEFT);
        assertThat(browser.one("#tab-person").getDomAttribute("aria-selected")).isEqualTo("true");

        browser.one("#person-text").sendKeys("ana", Keys.ARROW_DOWN);
        browser.await(
                "fewer people", () -> !browser.one("#person .tally").getText().equals("3,000 people"));
        browser.one("#person-text").sendKeys(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        String second = browser.driver()
                .switchTo()
                .activeElement()
                .findElement(By.cssSelector(".who span"))
                .getText();
        browser.press(Keys.ENTER);
        assertThat(browser.one("#portal-name").getText()).isEqualTo(second);

        browser.one("#portal summary").sendKeys(Keys.ENTER);
        assertThat(browser.one("#portal details[open] .way").getText()).startsWith("by group ");
        browser.driver().navigate().back();
        browser.await("nobody chosen", () -> browser.one("#portal").getText().contains("Choose a person"));
    }

    @Test
    void nobodyIsInAnAccountThatIsClosed() {
        Drawn drawn = Drawn.of(
                "rolecall: {version: 1, owner: platform}",
                List.of(
                        new Account("200000000001", "open", AccountState.ACTIVE, "Prod", Map.of()),
                        new Account("200000000002", "shut", AccountState.CLOSED, "Prod", Map.of())),
                List.of(new User("ana@example.com", "Ana", "Silva", "Ana Silva", "ana@example.com")),
                List.of(new Group("Platform", "", new TreeSet<>(List.of("ana@example.com")))),
                List.of(PermissionSet.named("ReadOnly")),
                List.of(
                        new Assignment("200000000001", "ReadOnly", Principal.group("Platform")),
                        new Assignment("200000000002", "ReadOnly", Principal.group("Platform")),
                        new Assignment("200000000002", "Other", Principal.user("ana@example.com"))));
        Path page = Resources.write(directory.resolve("closed.html"), PlanPage.of(drawn.report(), drawn.picture()));
        browser.open(page, "#/person");
        browser.all(".person").get(0).click();
        assertThat(browser.one(".portal-bar h3").getText()).isEqualTo("1 account, 1 role");
        assertThat(browser.texts(".account-name strong")).containsExactly("open");
        assertThat(browser.one("#portal .closed").getText()).endsWith("not active: shut (200000000002).");

        browser.one("#tab-matrix").click();
        browser.one("#unfold-all").click();
        List<String> cells = browser.strings(
                "return [...arguments[0].querySelectorAll('tr:not(.unit):not(.space) td span:not(.marks)')].map(e => e.textContent)",
                browser.one(".grid tbody"));
        assertThat(cells)
                .as("people: one in the open account, none in the other")
                .containsExactlyInAnyOrder("1", "0", "0");
    }

    @Test
    void hostileNamesAreNamesAndNothingElse() {
        Drawn hostile = Hostile.drawn();
        Path page =
                Resources.write(directory.resolve("hostile.html"), PlanPage.of(hostile.report(), hostile.picture()));
        browser.open(page, "");
        List<String> shown = new ArrayList<>();
        for (String part : List.of("overview", "items", "matrix", "person")) {
            browser.one("#tab-" + part).click();
            if (part.equals("items")) {
                browser.all("details.item summary").subList(0, 3).forEach(WebElement::click);
            } else if (part.equals("matrix")) {
                browser.one("#unfold-all").click();
                browser.one(".grid tbody tr:not(.unit) td.differs").click();
                browser.all("#drawer .link").get(0).click();
                browser.press(Keys.ESCAPE);
            } else if (part.equals("person")) {
                browser.all(".person").get(0).click();
                browser.all(".person").get(5).click();
            }
            shown.add(browser.one("#" + part).getText());
            harmless(part);
        }
        browser.type("#search", "script");
        browser.await("hits", () -> !browser.all(".hit").isEmpty());
        harmless("search");
        assertThat(String.join("\n", shown))
                .contains(
                        "<script>alert(1)</script>",
                        "javascript:alert(4)",
                        "[click](javascript:alert(5))",
                        "@script@ @data@ @title@")
                .contains("\\u001b[31mred", "evil\\u202egnp.exe")
                .doesNotContain("\u001b", "\u202e")
                .doesNotContain("[object", "undefined", "NaN");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void harmless(String where) {
        assertThat(browser.number("return document.querySelectorAll('script').length"))
                .as(where)
                .isEqualTo(2);
        assertThat(
                        browser.all(
                                "img, iframe, object, embed, link, form, base, [onerror], [onload], [onclick], [style*=url], a:not(.skip), b b, h1 ~ h1"))
                .as(where)
                .isEmpty();
        assertThat(browser.number("return performance.getEntriesByType('resource').length"))
                .as(where)
                .isZero();
        assertThat(browser.script("return document.title")).as(where).isEqualTo("Rolecall plan · platform");
    }

    @Test
    void fifteenThousandAssignmentsAreUsableWithinTwoSeconds() {
        assertThat(LARGE.live().estate().assignments()).hasSizeGreaterThan(15_000);
        long best = Long.MAX_VALUE;
        // The machine may be busy with something else; that a page can be so fast is what is promised.
        for (int i = 0; i < 3; i++) {
            browser.open(large, "");
            long opened = browser.number("return performance.getEntriesByName('usable')[0].startTime");
            long matrix = browser.number(
                    "const start = performance.now(); document.getElementById('tab-matrix').click();"
                            + " document.getElementById('unfold-all').click(); document.body.offsetHeight; return performance.now() - start");
            best = Math.min(best, Math.max(opened, matrix));
        }
        assertThat(best).isLessThan(MOST_MILLIS);
    }

    @Test
    void nothingIsWiderThanANarrowScreen() {
        browser.size(380, 800);
        for (String part : List.of("overview", "items", "matrix", "person=ana.silva0%40example.com")) {
            browser.open(large, "#/" + part);
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .as(part)
                    .isLessThanOrEqualTo(380);
        }
    }

    @Test
    void textsStandOutFromWhatIsBehindThem() {
        browser.open(large, "");
        for (String theme : List.of("light", "dark")) {
            browser.script("document.documentElement.dataset.theme = arguments[0]", theme);
            for (List<String> pair : List.of(
                    List.of("ink", "card"),
                    List.of("ink", "paper"),
                    List.of("muted", "card"),
                    List.of("muted", "paper"),
                    List.of("muted", "soft"),
                    List.of("accent", "card"),
                    List.of("accent", "accent-soft"),
                    List.of("good", "card"),
                    List.of("good", "good-soft"),
                    List.of("bad", "card"),
                    List.of("bad", "bad-soft"),
                    List.of("warn", "card"),
                    List.of("warn", "warn-soft"))) {
                double contrast = Contrast.of(colour(pair.get(0)), colour(pair.get(1)));
                // WCAG 2.2, 1.4.3 Contrast (Minimum)
                assertThat(contrast).as("%s in %s", pair, theme).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static String colour(String name) {
        return browser.script(
                        "return getComputedStyle(document.documentElement).getPropertyValue('--' + arguments[0])", name)
                .toString()
                .strip();
    }

    @Test
    void paperHasTheWholeListAndTheWholeMatrix() {
        browser.open(large, "#/matrix");
        browser.one("#unfold-all").click();
        browser.script("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.all(".item")).hasSize(LARGE.plan().changes().size());
        assertThat(browser.number("return document.querySelectorAll('#printed-matrix td[data-row]').length"))
                .isEqualTo((1 + 1 + 5 + 25 + 500) * 60L);
        browser.script("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.all("#printed-matrix")).isEmpty();
    }

    private static java.util.stream.Stream<Change> changes(Action action) {
        return LARGE.plan().changes().stream().filter(change -> change.action() == action);
    }

    private static int rows() {
        return Integer.parseInt(String.valueOf(browser.one(".grid").getDomAttribute("aria-rowcount"))) - 1;
    }

    private static WebElement unit(String name) {
        return browser.all(".grid tr.unit").stream()
                .filter(row ->
                        row.findElement(By.cssSelector(".name")).getText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
