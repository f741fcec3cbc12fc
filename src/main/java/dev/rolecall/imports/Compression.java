package dev.rolecall.imports;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns single assignments into the fewest entries that mean exactly them. What looks the same from everywhere is made one
 * first: principals that hold the same, sets that the same people hold in the same places, accounts in which the same people
 * hold the same. What is left is a small {@link Field}, which {@link Cover} covers with boxes.
 */
final class Compression {
    private final Targets targets;
    private final SelectionSearch search;
    private final boolean exact;
    private final List<List<Principal>> rows = new ArrayList<>();
    private final List<List<String>> columns = new ArrayList<>();

    /** By class, the accounts in it. */
    private final List<BitSet> classes = new ArrayList<>();

    private final Map<BitSet, Selection> selections = new HashMap<>();

    private Compression(Targets targets, boolean exact) {
        this.targets = targets;
        this.search = new SelectionSearch(targets);
        this.exact = exact;
    }

    /**
     * The entries, sorted. Assignments in accounts that are not among the targets are left out.
     *
     * @param exact whether accounts are listed one by one
     */
    static List<Entry> of(Collection<Assignment> assignments, Targets targets, boolean exact) {
        Compression compression = new Compression(targets, exact);
        Field field = compression.field(compression.byPrincipal(assignments));
        List<Box> boxes = Cover.of(field, box -> compression.where(box, field).size());
        return Trimming.of(boxes, field).stream()
                .map(trimmed -> compression.entry(trimmed, field))
                .sorted()
                .toList();
    }

    /** The accounts, by principal and set. */
    private SortedMap<Principal, SortedMap<String, BitSet>> byPrincipal(Collection<Assignment> assignments) {
        SortedMap<Principal, SortedMap<String, BitSet>> held = new TreeMap<>();
        for (Assignment assignment : assignments) {
            int account = targets.number(assignment.account());
            if (account >= 0) {
                held.computeIfAbsent(assignment.principal(), principal -> new TreeMap<>())
                        .computeIfAbsent(assignment.permissionSet(), set -> new BitSet())
                        .set(account);
            }
        }
        return held;
    }

    private Field field(SortedMap<Principal, SortedMap<String, BitSet>> held) {
        Map<Map<String, BitSet>, List<Principal>> alike = new LinkedHashMap<>();
        held.forEach((principal, sets) ->
                alike.computeIfAbsent(sets, same -> new ArrayList<>()).add(principal));
        rows.addAll(alike.values());
        SortedMap<String, Map<Integer, BitSet>> bySet = new TreeMap<>();
        int row = 0;
        for (Map<String, BitSet> sets : alike.keySet()) {
            int number = row++;
            sets.forEach((set, accounts) ->
                    bySet.computeIfAbsent(set, s -> new TreeMap<>()).put(number, accounts));
        }
        Map<Map<Integer, BitSet>, List<String>> alikeSets = new LinkedHashMap<>();
        bySet.forEach((set, places) ->
                alikeSets.computeIfAbsent(places, same -> new ArrayList<>()).add(set));
        columns.addAll(alikeSets.values());

        @Nullable BitSet[][] places = new BitSet[rows.size()][columns.size()];
        int column = 0;
        for (Map<Integer, BitSet> there : alikeSets.keySet()) {
            for (Map.Entry<Integer, BitSet> place : there.entrySet()) {
                places[place.getKey()][column] = place.getValue();
            }
            column++;
        }
        return new Field(inClasses(places), columns.size());
    }

    /** The same places with classes of accounts in them: those in which the same stands everywhere. */
    private @Nullable BitSet[][] inClasses(@Nullable BitSet[][] places) {
        List<List<Integer>> standing = new ArrayList<>();
        for (int account = 0; account < targets.size(); account++) {
            standing.add(new ArrayList<>());
        }
        int number = 0;
        for (@Nullable BitSet[] row : places) {
            for (BitSet place : row) {
                if (place != null) {
                    int here = number++;
                    place.stream().forEach(account -> standing.get(account).add(here));
                }
            }
        }
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] classOf = new int[targets.size()];
        for (int account = 0; account < targets.size(); account++) {
            classOf[account] = numbers.computeIfAbsent(standing.get(account), same -> {
                classes.add(new BitSet());
                return classes.size() - 1;
            });
            classes.get(classOf[account]).set(account);
        }
        @Nullable BitSet[][] result = new BitSet[places.length][];
        for (int row = 0; row < places.length; row++) {
            result[row] = new BitSet[places[row].length];
            for (int column = 0; column < places[row].length; column++) {
                BitSet place = places[row][column];
                if (place != null) {
                    BitSet inClasses = new BitSet();
                    place.stream().forEach(account -> inClasses.set(classOf[account]));
                    result[row][column] = inClasses;
                }
            }
        }
        return result;
    }

    private BitSet accounts(BitSet inClasses) {
        BitSet accounts = new BitSet();
        inClasses.stream().forEach(each -> accounts.or(classes.get(each)));
        return accounts;
    }

    private Selection where(Box box, Field field) {
        BitSet most = box.most(field);
        Selection known = selections.get(most);
        if (known == null) {
            known = search.exactly(accounts(most));
            selections.put(most, known);
        }
        return known;
    }

    private Entry entry(Trimming.Trimmed trimmed, Field field) {
        Box box = trimmed.box();
        Selection where = exact
                ? targets.oneByOne(accounts(trimmed.least()))
                : search.between(accounts(trimmed.least()), accounts(box.most(field)));
        return new Entry(
                box.rows().stream()
                        .mapToObj(rows::get)
                        .flatMap(List::stream)
                        .sorted()
                        .toList(),
                box.columns().stream()
                        .mapToObj(columns::get)
                        .flatMap(List::stream)
                        .sorted()
                        .collect(Collectors.toList()),
                where);
    }
}
