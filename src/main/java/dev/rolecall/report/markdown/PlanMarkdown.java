package dev.rolecall.report.markdown;

import dev.rolecall.plan.Plan;
import dev.rolecall.report.Headline;
import dev.rolecall.report.PlanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan, and what became of it, for a pull request: what matters above, everything else folded. */
public final class PlanMarkdown {
    private PlanMarkdown() {}

    /**
     * The report, short enough for a comment.
     *
     * @param others names of reports beside it that leave nothing out
     */
    public static String of(PlanReport report, LineLinks links, List<String> others) {
        Plan plan = report.plan();
        List<Section> sections = new ArrayList<>();
        List<Row> accounts = plan.accounts().stream()
                .map(account -> new Row("- " + Safe.text(account.text()), 1, null))
                .toList();
        if (!accounts.isEmpty()) {
            sections.add(new Section(
                    "Accounts, as selectors see them (" + accounts.size() + ")", "", accounts, "accounts", links));
        }
        sections.addAll(ChangeSections.of(report, links));
        PeopleSection.add(plan.people(), links, sections);
        List<Row> notes = plan.notes().stream()
                .map(note -> new Row("- " + Safe.text(note), 1, null))
                .toList();
        if (!notes.isEmpty()) {
            sections.add(new Section("Notes (" + notes.size() + ")", "", notes, "notes", links));
        }
        return Comment.of(head(report), sections, whole(others, report.command()));
    }

    private static String head(PlanReport report) {
        Plan plan = report.plan();
        Headline headline = Headline.of(report);
        StringBuilder head = new StringBuilder(
                "## " + sign(headline.tone()) + " Rolecall " + report.command() + ": " + headline.text() + "\n\n");
        head.append("Files of ")
                .append(Safe.code(report.owner()))
                .append(", coverage ")
                .append(plan.coverage().label());
        if (!plan.isEmpty()) {
            head.append(", fingerprint `")
                    .append(
                            plan.fingerprint(),
                            0,
                            Math.min(19, plan.fingerprint().length()))
                    .append('`');
        }
        head.append(".\n\n");
        if (!plan.refusals().isEmpty()) {
            head.append("> [!CAUTION]\n");
            plan.refusals()
                    .forEach(refusal -> head.append("> **")
                            .append(refusal.guard())
                            .append("**: ")
                            .append(Safe.text(refusal.message()))
                            .append("\n>\n"));
            head.append('\n');
        }
        return head.toString();
    }

    static String sign(Headline.Tone tone) {
        return switch (tone) {
            case GOOD -> "✅";
            case OPEN -> "📝";
            case BAD -> "⛔";
        };
    }

    static String whole(List<String> others, String command) {
        return "_Not all of it has room here._ "
                + (others.isEmpty()
                        ? "`rolecall " + command + " --report " + command + ".html` (or `.json`) leaves nothing out.\n"
                        : "All of it is in " + others.stream().map(Safe::code).collect(Collectors.joining(" and "))
                                + ".\n");
    }
}
