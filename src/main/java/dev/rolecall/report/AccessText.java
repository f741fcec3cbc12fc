package dev.rolecall.report;

import dev.rolecall.access.Answer;
import dev.rolecall.access.Difference;
import dev.rolecall.access.Grant;
import dev.rolecall.access.Vacancy;
import dev.rolecall.model.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can do what, for people: a block for each user, in columns, and how much it was at the end. */
public final class AccessText {
    private final Paint paint;
    private long people;
    private long grants;

    private AccessText(Paint paint) {
        this.paint = paint;
    }

    /** The lines, made as they are asked for. */
    public static Stream<String> of(Answer answer, List<String> notes, Paint paint) {
        AccessText text = new AccessText(paint);
        return Stream.of(
                        answer.people()
                                .flatMap(person -> text.person(
                                        person.user(),
                                        person.grants().stream()
                                                .map(grant -> text.row("", grant))
                                                .toList())),
                        text.vacancies(answer.vacancies()),
                        text.notes(notes),
                        Stream.of(0).map(end -> text.summary()))
                .flatMap(lines -> lines);
    }

    /** Only what differs: {@code +} only the files give, {@code -} only AWS gives. */
    public static Stream<String> of(Stream<Difference> differences, List<String> notes, Paint paint) {
        AccessText text = new AccessText(paint);
        return Stream.of(
                        differences.flatMap(difference -> text.person(
                                difference.user(),
                                Stream.concat(
                                                difference.desired().stream().map(grant -> text.row("+", grant)),
                                                difference.live().stream().map(grant -> text.row("-", grant)))
                                        .toList())),
                        text.notes(notes),
                        Stream.of(0).map(end -> text.differenceSummary()))
                .flatMap(lines -> lines);
    }

    /** One line in its columns, not yet aligned. */
    private record Row(String sign, String account, String permissionSet, String way, String where) {}

    private Row row(String sign, Grant grant) {
        return new Row(
                sign,
                account(grant.account(), grant.accountName()),
                Paint.printable(grant.permissionSet()),
                grant.group() == null ? "directly" : "via " + Paint.printable(grant.group()),
                ((grant.role() == null ? "" : Paint.printable(grant.role()) + "  ")
                                + where(grant.source(), grant.until()))
                        .strip());
    }

    private static String account(String id, String name) {
        return name.equals(id) ? id : Paint.printable(name) + " (" + id + ")";
    }

    private static String where(@Nullable Location source, @Nullable Instant until) {
        String place = source == null ? "" : source.toString();
        return until == null ? place : (place + " until " + until).strip();
    }

    private Stream<String> person(String user, List<Row> rows) {
        people++;
        grants += rows.size();
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold(user));
        lines.addAll(aligned(rows));
        lines.add("");
        return lines.stream();
    }

    private List<String> aligned(List<Row> rows) {
        int account = rows.stream().mapToInt(row -> width(row.account())).max().orElse(0);
        int set =
                rows.stream().mapToInt(row -> width(row.permissionSet())).max().orElse(0);
        int way = rows.stream().mapToInt(row -> width(row.way())).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            String text = padded(row.account(), account) + "  " + padded(row.permissionSet(), set) + "  "
                    + (row.where().isEmpty() ? row.way() : padded(row.way(), way) + "  " + paint.dim(row.where()));
            lines.add("  "
                    + switch (row.sign()) {
                        case "+" -> paint.green("+") + " " + text;
                        case "-" -> paint.red("-") + " " + text;
                        default -> text;
                    });
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private Stream<String> vacancies(List<Vacancy> vacancies) {
        if (vacancies.isEmpty()) {
            return Stream.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold("Held by groups without members, so by nobody"));
        lines.addAll(aligned(vacancies.stream()
                .map(vacancy -> new Row(
                        "",
                        account(vacancy.account(), vacancy.accountName()),
                        Paint.printable(vacancy.permissionSet()),
                        "group " + Paint.printable(vacancy.group()),
                        where(vacancy.source(), vacancy.until())))
                .toList()));
        lines.add("");
        return lines.stream();
    }

    private Stream<String> notes(List<String> notes) {
        if (notes.isEmpty()) {
            return Stream.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold("Notes"));
        notes.forEach(note -> lines.add("  " + paint.dim(note)));
        lines.add("");
        return lines.stream();
    }

    private String summary() {
        return grants == 0 ? "Nobody has what was asked about." : counted() + ".";
    }

    private String differenceSummary() {
        return grants == 0
                ? "AWS and the files give the same."
                : counted() + " in which they differ: + the files give it and AWS does not, - AWS gives it and the"
                        + " files do not.";
    }

    private String counted() {
        return grants + (grants == 1 ? " grant" : " grants") + " of " + people + (people == 1 ? " person" : " people");
    }
}
