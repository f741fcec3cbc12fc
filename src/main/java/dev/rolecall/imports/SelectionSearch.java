package dev.rolecall.imports;

import dev.rolecall.imports.Selection.Selector;
import dev.rolecall.imports.Selection.Selector.Kind;
import dev.rolecall.model.Account;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the selectors that a person would write for a set of accounts. An OU is named where all its accounts are meant, two
 * of them at least, since then an account that is added is evidently meant too; an OU with exceptions only where most of it
 * is meant: an exception weighs as much as two accounts, and where it is a draw, accounts are listed, so that nobody gets
 * by accident what comes later.
 */
final class SelectionSearch {
    private static final int EXCEPTION = 2;

    private final Targets targets;
    private final Unit root = new Unit("/");
    private final Map<BitSet, Selection> known = new HashMap<>();

    SelectionSearch(Targets targets) {
        this.targets = targets;
        Map<String, Unit> units = new TreeMap<>();
        targets.organization().ouPaths().stream()
                .filter(SelectionSearch::canBeNamed)
                .forEach(path -> units.put(path, new Unit(path)));
        units.values()
                .forEach(unit ->
                        above(unit.path, unit.path.length() - 1, units).units.add(unit));
        for (int number = 0; number < targets.members(); number++) {
            Account account = targets.account(number);
            above(account.ouPath(), account.ouPath().length(), units).accounts.add(number);
        }
    }

    /** Files strip slashes from the ends of a path and know no OU without a name: others can't be written. */
    private static boolean canBeNamed(String path) {
        return !path.isEmpty() && !path.startsWith("/") && !path.endsWith("/") && !path.contains("//");
    }

    /** The longest path that can be named and that this path lies under; names with a slash in them are read as files are. */
    private Unit above(String path, int upTo, Map<String, Unit> units) {
        for (int end = upTo; end > 0; end--) {
            if (end == path.length() || path.charAt(end) == '/') {
                Unit unit = units.get(path.substring(0, end));
                if (unit != null) {
                    return unit;
                }
            }
        }
        return root;
    }

    private static final class Unit {
        private final String path;
        private final List<Unit> units = new ArrayList<>();
        private final List<Integer> accounts = new ArrayList<>();

        Unit(String path) {
            this.path = path;
        }
    }

    /** Selectors for exactly these accounts. */
    Selection exactly(BitSet chosen) {
        Selection before = known.get(chosen);
        if (before != null) {
            return before;
        }
        BitSet kept = (BitSet) chosen.clone();
        Selection found = within(kept, kept);
        known.put(kept, found);
        return found;
    }

    /** The fewest selectors for all of {@code least} and nothing beyond {@code most}; exactly {@code most} if that is as short. */
    Selection between(BitSet least, BitSet most) {
        Selection whole = exactly(most);
        if (least.equals(most) || whole.size() == 1) {
            return whole;
        }
        Selection part = within(least, most);
        return part.size() < whole.size() ? part : whole;
    }

    private Selection within(BitSet least, BitSet most) {
        Sum best = new Search(least, most).outside(root);
        List<Selector> accounts = new ArrayList<>(best.chosen);
        least.stream().filter(number -> number >= targets.members()).forEach(n -> accounts.add(targets.one(n)));
        return new Selection(
                accounts.stream().sorted().toList(),
                best.excepted.stream().sorted().toList());
    }

    /** What part of the tree costs, and by which selectors. */
    private record Sum(int cost, List<Selector> chosen, List<Selector> excepted) {
        static final Sum NOTHING = new Sum(0, List.of(), List.of());
    }

    /** One search: an account must be chosen, may be, or must not. */
    private final class Search {
        private final BitSet least;
        private final BitSet most;

        Search(BitSet least, BitSet most) {
            this.least = least;
            this.most = most;
        }

        /** The unit where nothing above it is chosen. */
        Sum outside(Unit unit) {
            if (count(unit, least) == 0) {
                return Sum.NOTHING;
            }
            Sum parts = outsideOfParts(unit);
            int may = count(unit, most);
            if (may < 2) {
                return parts;
            }
            Sum repairs = inside(unit);
            int cost = 1 + repairs.cost;
            boolean everything = unit == root && repairs.cost == 0;
            if (cost > parts.cost || (cost == parts.cost && !everything)) {
                return parts;
            }
            Selector selector = unit == root ? new Selector(Kind.ALL, "") : new Selector(Kind.OU, unit.path);
            return new Sum(cost, List.of(selector), repairs.excepted);
        }

        private Sum outsideOfParts(Unit unit) {
            int cost = 0;
            List<Selector> chosen = new ArrayList<>();
            List<Selector> excepted = new ArrayList<>();
            for (int account : unit.accounts) {
                if (least.get(account)) {
                    chosen.add(targets.one(account));
                    cost++;
                }
            }
            for (Unit part : unit.units) {
                Sum sum = outside(part);
                cost += sum.cost;
                chosen.addAll(sum.chosen);
                excepted.addAll(sum.excepted);
            }
            return new Sum(cost, chosen, excepted);
        }

        /** What must be excepted of the unit where it, or one above it, is chosen. */
        private Sum inside(Unit unit) {
            int all = size(unit);
            int may = count(unit, most);
            if (may == all) {
                return Sum.NOTHING;
            }
            if (unit != root && all - may > 1 && count(unit, least) == 0) {
                return new Sum(EXCEPTION, List.of(), List.of(new Selector(Kind.OU, unit.path)));
            }
            int cost = 0;
            List<Selector> excepted = new ArrayList<>();
            for (int account : unit.accounts) {
                if (!most.get(account)) {
                    excepted.add(targets.one(account));
                    cost += EXCEPTION;
                }
            }
            for (Unit part : unit.units) {
                Sum sum = inside(part);
                cost += sum.cost;
                excepted.addAll(sum.excepted);
            }
            return new Sum(cost, List.of(), excepted);
        }
    }

    private static int size(Unit unit) {
        return unit.accounts.size()
                + unit.units.stream().mapToInt(SelectionSearch::size).sum();
    }

    private static int count(Unit unit, BitSet accounts) {
        return (int) unit.accounts.stream().filter(accounts::get).count()
                + unit.units.stream().mapToInt(part -> count(part, accounts)).sum();
    }
}
