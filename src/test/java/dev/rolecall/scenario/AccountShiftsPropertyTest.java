package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever entries are added to files that AWS is in step with: no account came, so of none is it said. */
class AccountShiftsPropertyTest {
    private static final int SEEDS = Math.max(60, Integer.getInteger("rolecall.properties", 0));
    private static final List<String> SELECTORS = List.of(
            "{all: true}",
            "{ou: A}",
            "{ou: A/B}",
            "{ou: C}",
            "{tag: env=prod}",
            "{name: one0}",
            "{id: '100000000102'}",
            "{management: true}");
    private static final List<String> UNITS = List.of("", "A", "A/B", "C");
    private static final List<String> SETS = List.of("S0", "S1", "S2");
    private static final List<String> GROUPS = List.of("g0", "g1", "g2");

    @TempDir
    Path temp = Path.of("");

    private Definitions definitions(List<String> entries) throws InvalidDefinitions {
        return new FilesOf(temp)
                .with(
                        "definitions.yaml",
                        FilesOf.SETTINGS
                                + "groups: [{name: g0}, {name: g1}, {name: g2}]\n"
                                + "permissionSets: [{name: S0}, {name: S1, assignments: additive}, {name: S2}]\n"
                                + "assignments:\n  - " + String.join("\n  - ", entries) + "\n")
                .load();
    }

    private static List<String> entries(Dice dice, int most) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i <= dice.upTo(most); i++) {
            entries.add("{groups: [" + String.join(", ", dice.few(GROUPS)) + "], permissionSets: ["
                    + String.join(", ", dice.few(SETS)) + "], accounts: ["
                    + String.join(", ", dice.few(SELECTORS)) + "]"
                    + (dice.oneIn(3) ? ", except: [" + dice.one(SELECTORS) + "]" : "") + "}");
        }
        return entries;
    }

    private static Stage live(Dice dice) {
        Stage stage = Stage.empty();
        GROUPS.forEach(group -> stage.edit().group(group, ""));
        for (int i = 0; i < 7; i++) {
            String id = "10000000010" + i;
            stage.edit().account(id, "one" + i, dice.one(UNITS));
            if (dice.oneIn(2)) {
                stage.edit().accountTag(id, "env", dice.one(List.of("prod", "dev")));
            }
        }
        return stage;
    }

    private static void byHand(Dice dice, Stage stage) {
        for (int i = 0; i < 4; i++) {
            // Of a set that is added to only, they stay.
            stage.edit().assignGroup("S1", dice.one(GROUPS), "10000000010" + dice.upTo(6));
        }
    }

    @Test
    void entriesThatAreNewMakeNoAccountNew() throws InvalidDefinitions {
        int gained = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Dice dice = new Dice(seed);
            try (Stage stage = live(dice)) {
                List<String> entries = entries(dice, 4);
                stage.apply(stage.plan(definitions(entries)));
                byHand(dice, stage);
                List<String> more = new ArrayList<>(entries);
                more.addAll(entries(dice, 3));
                Plan plan = stage.plan(definitions(dice.shuffled(more))).plan();
                gained += (int) plan.changes().stream()
                        .filter(change -> change.action() == Action.CREATE)
                        .count();
                assertThat(plan.accounts()).as("seed %d", seed).isEmpty();
                assertThat(plan.changes())
                        .as("seed %d", seed)
                        .allMatch(change -> change.why().seen() == null);
            }
        }
        assertThat(gained).isGreaterThan(SEEDS);
    }

    /** Else the other would prove little. What is said is said of the account that came or moved, and of no other. */
    @Test
    void accountsThatComeOrMoveAreFound() throws InvalidDefinitions {
        int found = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Dice dice = new Dice(seed);
            try (Stage stage = live(dice)) {
                List<String> entries = entries(dice, 4);
                stage.apply(stage.plan(definitions(entries)));
                String id = dice.oneIn(2) ? "100000000199" : "100000000103";
                if (id.endsWith("99")) {
                    stage.edit().account(id, "newcomer", dice.one(UNITS));
                } else {
                    stage.edit().moveAccount(id, dice.one(UNITS));
                }
                Plan plan = stage.plan(definitions(entries)).plan();
                assertThat(plan.accounts())
                        .as("seed %d", seed)
                        .allMatch(account -> account.place().id().equals(id));
                assertThat(plan.changes())
                        .as("seed %d", seed)
                        .allMatch(change -> change instanceof Change.OfAssignment of
                                && of.assignment().account().equals(id));
                found += plan.accounts().size();
            }
        }
        assertThat(found).isGreaterThan(SEEDS / 4);
    }
}
