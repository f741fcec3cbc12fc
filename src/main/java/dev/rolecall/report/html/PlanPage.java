package dev.rolecall.report.html;

import dev.rolecall.apply.Outcome;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import dev.rolecall.report.ChangeText;
import dev.rolecall.report.Headline;
import dev.rolecall.report.Paint;
import dev.rolecall.report.Picture;
import dev.rolecall.report.PlanReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan, and what became of it, as a page. */
public final class PlanPage {
    private PlanPage() {}

    /** The page: HTML that asks for nothing from anywhere. */
    public static String of(PlanReport report, Picture picture) {
        Plan plan = report.plan();
        PictureData numbers = new PictureData(picture);
        Map<String, Object> data = new LinkedHashMap<>();
        Headline headline = Headline.of(report);
        data.put(
                "what",
                report.command().substring(0, 1).toUpperCase(Locale.ROOT)
                        + report.command().substring(1));
        data.put("noun", "change");
        data.put("time", report.time().toString());
        data.put("owner", Paint.printable(report.owner()));
        data.put("coverage", plan.coverage().label());
        data.put("tone", headline.tone().name().toLowerCase(Locale.ROOT));
        data.put("headline", headline.text());
        Map<String, Integer> counts = new LinkedHashMap<>();
        plan.counts().forEach((action, count) -> counts.put(action.label(), count));
        data.put("counts", counts);
        data.put(
                "refusals",
                plan.refusals().stream()
                        .map(refusal -> Map.of("guard", refusal.guard(), "message", Paint.printable(refusal.message())))
                        .toList());
        data.put(
                "shifts",
                plan.accounts().stream()
                        .map(account -> Paint.printable(account.text()))
                        .toList());
        data.put("items", items(report, numbers));
        data.put("people", PeopleData.of(plan.people(), numbers));
        data.put("notes", plan.notes().stream().map(Paint::printable).toList());
        data.put("calls", report.calls());
        data.put(
                "limits",
                "Seen were the permission sets that these files define or own; what people hold by others is not shown here.");
        data.put("picture", numbers.tree());
        return Page.of("Rolecall " + report.command() + " · " + report.owner(), data);
    }

    private static List<Object> items(PlanReport report, PictureData numbers) {
        List<Object> items = new ArrayList<>();
        List<Change> changes = report.plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            items.add(item(
                    changes.get(i),
                    report.outcomes().isEmpty() ? null : report.outcomes().get(i),
                    numbers));
        }
        return items;
    }

    private static Map<String, Object> item(Change change, @Nullable Outcome outcome, PictureData numbers) {
        ReportItem item = new ReportItem(change.action().label(), change.kind().label(), change.subject())
                .text(
                        "source",
                        change.why().source() == null
                                ? null
                                : change.why().source().toString())
                .text("message", change.why().seen())
                .lines("details", ChangeText.details(change));
        if (outcome != null) {
            item.text("outcome", outcome.result().label()).text("error", outcome.error());
        } else if (change.blocked() != null) {
            item.text("outcome", Outcome.Result.BLOCKED.label()).text("error", change.blocked());
        }
        if (change instanceof Change.OfAssignment of) {
            item.number("account", numbers.account(of.assignment().account()))
                    .number("set", numbers.permissionSet(of.assignment().permissionSet()));
        }
        return item.tree();
    }
}
