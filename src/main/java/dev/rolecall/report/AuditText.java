package dev.rolecall.report;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an audit has found, for a person: by rule, what is the matter and what to do once for all that share it. */
public final class AuditText {
    private static final int MOST_NOTES = 50;

    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private AuditText(Paint paint) {
        this.paint = paint;
    }

    /** The findings in lines, the gravest first, their summary last. */
    public static List<String> of(Audit audit, Paint paint) {
        AuditText text = new AuditText(paint);
        audit.alike().forEach(text::rule);
        text.section("People, once it is mended", PeopleText.of(audit.people(), paint));
        text.section(
                "Notes",
                audit.notes().stream().limit(MOST_NOTES).map(paint::dim).toList());
        if (audit.notes().size() > MOST_NOTES) {
            text.lines.add("and " + (audit.notes().size() - MOST_NOTES) + " more notes");
        }
        text.lines.add(text.summary(audit));
        return text.lines;
    }

    private void rule(List<Finding> findings) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        findings.forEach(
                finding -> alike.computeIfAbsent(finding.message() + "\n" + finding.fix(), both -> new ArrayList<>())
                        .add(finding));
        List<String> section = new ArrayList<>();
        alike.values().forEach(same -> {
            same.forEach(finding -> section.add(paint.bold(finding.subject())
                    + (finding.source() == null
                            ? ""
                            : "  " + paint.dim(finding.source().toString()))));
            section.add("    " + Paint.printable(same.get(0).message()));
            section.add("    fix: " + Paint.printable(same.get(0).fix()));
        });
        Severity severity = findings.get(0).severity();
        String title = severity.label() + " " + findings.get(0).rule().label();
        section(painted(severity, title) + " (" + findings.size() + ")", section);
    }

    private void section(String title, List<String> section) {
        if (!section.isEmpty()) {
            lines.add(title);
            section.forEach(line -> lines.add("  " + line));
            lines.add("");
        }
    }

    private String painted(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint.red(text);
            case WARNING -> paint.yellow(text);
            case NOTE, OFF -> paint.cyan(text);
        };
    }

    private String summary(Audit audit) {
        String findings = audit.findings().isEmpty()
                ? paint.green("Nothing found")
                : counted(audit, Severity.ERROR) + ", " + counted(audit, Severity.WARNING) + ", "
                        + counted(audit, Severity.NOTE);
        String step = audit.inSync() == null
                ? "no files to compare with"
                : audit.inSync() ? "AWS is as the files say" : "AWS is not as the files say: see 'rolecall plan'";
        return paint.bold("Audit:") + " " + findings
                + (audit.ignored() > 0 ? ", " + audit.ignored() + " ignored" : "")
                + "; " + step + " (coverage " + audit.coverage().label() + ").";
    }

    private String counted(Audit audit, Severity severity) {
        long count = audit.count(severity);
        String text = count + " " + severity.label() + (count == 1 ? "" : "s");
        return count == 0 ? text : painted(severity, text);
    }
}
