package dev.rolecall.report;

import dev.rolecall.access.Answer;
import dev.rolecall.access.Difference;
import dev.rolecall.access.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can do what as a table: a line a grant, after one that names the columns. */
public final class AccessCsv {
    private static final List<String> COLUMNS =
            List.of("user", "accountId", "accountName", "permissionSet", "via", "group", "role", "source", "until");

    private AccessCsv() {}

    public static Stream<String> of(Answer answer) {
        return Stream.concat(
                Stream.of(Csv.line(COLUMNS)),
                answer.people().flatMap(person -> person.grants().stream()).map(grant -> Csv.line(cells(grant))));
    }

    /** With a first column that says on which side it is: {@code live} or {@code files}. */
    public static Stream<String> of(Stream<Difference> differences) {
        return Stream.concat(
                Stream.of("only," + Csv.line(COLUMNS)),
                differences.flatMap(difference -> Stream.concat(
                        difference.live().stream().map(grant -> "live," + Csv.line(cells(grant))),
                        difference.desired().stream().map(grant -> "files," + Csv.line(cells(grant))))));
    }

    private static List<@Nullable String> cells(Grant grant) {
        return Arrays.<@Nullable String>asList(
                grant.user(),
                grant.account(),
                grant.accountName(),
                grant.permissionSet(),
                grant.group() == null ? "direct" : "group",
                grant.group(),
                grant.role(),
                grant.source() == null ? null : grant.source().toString(),
                grant.until() == null ? null : grant.until().toString());
    }
}
