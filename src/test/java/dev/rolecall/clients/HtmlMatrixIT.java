package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Assignment;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The page's matrix of accounts and permission sets, on the screen and on paper. */
class HtmlMatrixIT extends InChromium {
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
        Wait.until(Duration.ofSeconds(20), () -> "clicking a cell that differs", () -> {
            if (!browser.one("#drawer").isDisplayed()) {
                click(browser.one(".grid tbody tr:not(.unit) td.differs"));
            }
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

    /** Clicking brings the cell into view, and then its row may be made anew, or the drawer come, under the pointer. */
    private static void click(WebElement cell) {
        try {
            cell.click();
        } catch (ElementClickInterceptedException | StaleElementReferenceException e) {
            // Who calls looks whether the drawer has come, and else tries again.
        }
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
