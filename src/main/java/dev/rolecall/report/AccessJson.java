package dev.rolecall.report;

import dev.rolecall.access.Answer;
import dev.rolecall.access.Difference;
import dev.rolecall.access.Grant;
import dev.rolecall.access.Vacancy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who can do what as the document {@code rolecall.access/1} (contract 3), for {@link Json#write}: the grants are made while
 * they are written, so a document can be written once.
 */
public final class AccessJson {
    private static final String FORMAT = "rolecall.access/1";

    private AccessJson() {}

    /**
     * The document.
     *
     * @param calls sent so far, by service and operation
     */
    public static Map<String, Object> of(Answer answer, List<String> notes, Map<String, Long> calls) {
        Map<String, Object> document = document(
                answer.people().flatMap(person -> person.grants().stream()).map(AccessJson::grant));
        if (!answer.vacancies().isEmpty()) {
            document.put(
                    "groupsWithoutMembers",
                    answer.vacancies().stream().map(AccessJson::vacancy).toList());
        }
        return ended(document, notes, calls);
    }

    /** Only what differs: each grant says on which side it is, {@code live} or {@code files}. */
    public static Map<String, Object> of(Stream<Difference> differences, List<String> notes, Map<String, Long> calls) {
        return ended(
                document(differences.flatMap(difference -> Stream.concat(
                        difference.live().stream().map(grant -> only("live", grant)),
                        difference.desired().stream().map(grant -> only("files", grant))))),
                notes,
                calls);
    }

    private static Map<String, Object> document(Stream<Map<String, Object>> grants) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("grants", grants.iterator());
        return document;
    }

    private static Map<String, Object> ended(
            Map<String, Object> document, List<String> notes, Map<String, Long> calls) {
        document.put("notes", notes);
        document.put("calls", calls);
        return document;
    }

    private static Map<String, Object> only(String side, Grant grant) {
        Map<String, Object> json = grant(grant);
        json.put("only", side);
        return json;
    }

    private static Map<String, Object> grant(Grant grant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", grant.user());
        json.put("account", account(grant.account(), grant.accountName()));
        json.put("permissionSet", grant.permissionSet());
        json.put("via", grant.group() == null ? "direct" : Map.of("group", grant.group()));
        if (grant.role() != null) {
            json.put("role", grant.role());
        }
        if (grant.source() != null) {
            json.put("source", grant.source().toString());
        }
        if (grant.until() != null) {
            json.put("until", grant.until().toString());
        }
        return json;
    }

    private static Map<String, Object> vacancy(Vacancy vacancy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", vacancy.group());
        json.put("account", account(vacancy.account(), vacancy.accountName()));
        json.put("permissionSet", vacancy.permissionSet());
        if (vacancy.source() != null) {
            json.put("source", vacancy.source().toString());
        }
        if (vacancy.until() != null) {
            json.put("until", vacancy.until().toString());
        }
        return json;
    }

    private static Map<String, String> account(String id, String name) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name);
        return json;
    }
}
