package dev.rolecall.report.markdown;

import dev.rolecall.apply.Outcome;
import dev.rolecall.model.Location;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Kind;
import dev.rolecall.report.ChangeText;
import dev.rolecall.report.PlanReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes of a plan by kind: assignments as a table, one row for each principal and set; the others as a list. */
final class ChangeSections {
    private static final int MOST_ACCOUNTS = 8;
    private static final int MOST_DETAIL = 6_000;
    private static final Map<String, Set<Kind>> TITLES = titles();

    private ChangeSections() {}

    /** A change, and how it stands with it. */
    private record Item(Change change, @Nullable Outcome outcome) {
        @Nullable Location source() {
            return change.why().source();
        }

        /** How it stands with it, and what is seen that explains it; empty where there is nothing of either. */
        String standing() {
            String seen = change.why().seen();
            String progress = progress();
            return seen == null ? progress : (progress.isEmpty() ? "" : progress + "; ") + Safe.text(seen);
        }

        /** Done, failed and why, held back and why; empty where it is only planned. */
        private String progress() {
            if (outcome == null) {
                return change.blocked() == null ? "" : "**blocked**: " + Safe.text(change.blocked());
            }
            return outcome.error() == null
                    ? outcome.result().label()
                    : "**" + outcome.result().label() + "**: " + Safe.text(outcome.error());
        }
    }

    static List<Section> of(PlanReport report, LineLinks links) {
        List<Item> items = new ArrayList<>();
        List<Change> changes = report.plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            items.add(new Item(
                    changes.get(i),
                    report.outcomes().isEmpty() ? null : report.outcomes().get(i)));
        }
        List<Section> sections = new ArrayList<>();
        TITLES.forEach((title, kinds) -> {
            List<Item> these = items.stream()
                    .filter(item -> kinds.contains(item.change().kind()))
                    .toList();
            if (!these.isEmpty()) {
                String summary = title + ": " + counts(these);
                sections.add(
                        kinds.contains(Kind.ASSIGNMENT)
                                ? new Section(
                                        summary,
                                        "| | permission set | for | in | from | |\n| --- | --- | --- | --- | --- | --- |",
                                        assignments(these, links),
                                        "assignments",
                                        links)
                                : new Section(summary, "", list(these, links), "changes", links));
            }
        });
        return sections;
    }

    private static String counts(List<Item> items) {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        items.forEach(item -> counts.merge(item.change().action(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().label())
                .collect(Collectors.joining(", "));
    }

    private static List<Row> assignments(List<Item> items, LineLinks links) {
        Map<List<Object>, List<Item>> groups = new LinkedHashMap<>();
        for (Item item : items) {
            Change.OfAssignment change = (Change.OfAssignment) item.change();
            groups.computeIfAbsent(
                            List.of(
                                    change.action(),
                                    change.assignment().permissionSet(),
                                    change.principal(),
                                    links.of(item.source()),
                                    item.standing()),
                            key -> new ArrayList<>())
                    .add(item);
        }
        return groups.values().stream()
                .map(group -> assignmentRow(group, links))
                .toList();
    }

    private static Row assignmentRow(List<Item> group, LineLinks links) {
        Item first = group.get(0);
        Change.OfAssignment change = (Change.OfAssignment) first.change();
        List<String> accounts = group.stream()
                .map(item -> (Change.OfAssignment) item.change())
                .map(one ->
                        Safe.code(one.accountName() == null ? one.assignment().account() : one.accountName()))
                .toList();
        String shown = String.join(", ", accounts.subList(0, Math.min(accounts.size(), MOST_ACCOUNTS)))
                + (accounts.size() > MOST_ACCOUNTS ? " and " + (accounts.size() - MOST_ACCOUNTS) + " more" : "");
        String principal = change.principal().name() == null
                ? Safe.code(change.principal().label())
                : change.principal().type().name().toLowerCase(Locale.ROOT) + " "
                        + Safe.code(change.principal().name());
        return new Row(
                "| " + sign(change.action()) + " | "
                        + Safe.code(change.assignment().permissionSet()) + " | " + principal + " | " + shown + " | "
                        + links.of(first.source()) + " | " + first.standing() + " |",
                group.size(),
                first.source());
    }

    private static List<Row> list(List<Item> items, LineLinks links) {
        return items.stream()
                .map(item -> {
                    String source = links.of(item.source());
                    String line = "- " + sign(item.change().action()) + " "
                            + item.change().action().label() + " "
                            + kind(item.change()) + " "
                            + Safe.code(item.change().subject()) + (source.isEmpty() ? "" : " " + source)
                            + (item.standing().isEmpty() ? "" : " " + item.standing());
                    return new Row(line + block(ChangeText.details(item.change())), 1, item.source());
                })
                .toList();
    }

    /** Details as a block of code in the list's item. What could end that block is written as HTML, where it can't. */
    private static String block(List<String> details) {
        if (details.isEmpty()) {
            return "";
        }
        String text = String.join("\n", details);
        if (text.length() > MOST_DETAIL) {
            text = text.substring(0, text.lastIndexOf('\n', MOST_DETAIL) + 1) + "… and more";
        }
        if (text.contains("<") || text.contains("`")) {
            return "\n\n  <pre>"
                    + text.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\n", "\n  ") + "</pre>\n";
        }
        return "\n\n  ```diff\n  " + text.replace("\n", "\n  ") + "\n  ```\n";
    }

    private static String kind(Change change) {
        return switch (change.kind()) {
            case PERMISSION_SET -> "permission set";
            case PROVISIONING -> "roles of";
            case USER, GROUP, MEMBERSHIP, POLICY, ASSIGNMENT -> change.kind().label();
        };
    }

    private static String sign(Action action) {
        return switch (action) {
            case CREATE -> "➕";
            case UPDATE -> "✏️";
            case DELETE -> "➖";
            case ADOPT -> "🔖";
            case PROVISION -> "🔄";
        };
    }

    private static Map<String, Set<Kind>> titles() {
        Map<String, Set<Kind>> titles = new LinkedHashMap<>();
        titles.put("Users and groups", Set.of(Kind.USER, Kind.GROUP, Kind.MEMBERSHIP));
        titles.put("Policies in accounts", Set.of(Kind.POLICY));
        titles.put("Permission sets", Set.of(Kind.PERMISSION_SET));
        titles.put("Roles to bring up to date", Set.of(Kind.PROVISIONING));
        titles.put("Assignments", Set.of(Kind.ASSIGNMENT));
        return titles;
    }
}
