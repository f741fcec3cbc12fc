package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.User;
import dev.rolecall.report.Drawn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page's people: how they are found, and what of theirs the access portal shows. */
class HtmlPersonIT extends InChromium {
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
        Path page = page("closed", drawn);
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
        browser.script(
                "[...document.querySelectorAll('.grid tbody td span:not(.marks)')].find(e => e.textContent === '0').click()");
        assertThat(browser.one("#drawer").getText()).contains("1 assignment", "0 people");
    }
}
