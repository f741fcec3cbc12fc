package dev.rolecall.desired;

import dev.rolecall.model.GuardSettings;
import dev.rolecall.model.GuardSettings.BreakGlass;
import dev.rolecall.model.GuardSettings.Protection;
import dev.rolecall.model.GuardSettings.Removals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code guards:} of the settings, with the defaults of what it leaves out. */
final class GuardsReader {
    private static final List<String> KINDS =
            List.of("user", "group", "membership", "policy", "permissionSet", "assignment");

    private GuardsReader() {}

    static GuardSettings read(Located guards) {
        Located block = guards.mapping("removals");
        Removals removals = removals(block, GuardSettings.DEFAULT.removals());
        Map<String, Removals> byKind = new TreeMap<>();
        for (String kind : KINDS) {
            if (block.has(kind)) {
                byKind.put(kind, removals(block.mapping(kind), removals));
            }
        }
        Integer adminPeople = GuardSettings.DEFAULT.adminPeople();
        return new GuardSettings(
                removals,
                byKind,
                guards.mapping("grants").number("adminPeople", adminPeople == null ? 0 : adminPeople),
                guards.items("breakGlass").stream()
                        .map(entry -> new BreakGlass(entry.text("group", ""), entry.text("permissionSet", "")))
                        .toList(),
                protection(guards.mapping("protect")));
    }

    private static Removals removals(Located block, Removals otherwise) {
        return new Removals(block.number("percent", otherwise.percent()), block.number("floor", otherwise.floor()));
    }

    private static Protection protection(Located block) {
        return new Protection(
                block.flag("controlTower", Protection.DEFAULT.controlTower()),
                block.texts("permissionSets"),
                block.texts("groups"));
    }
}
