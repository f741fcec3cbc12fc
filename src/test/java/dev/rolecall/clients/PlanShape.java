package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What every document {@code rolecall.plan/1} must look like (contract 3). */
final class PlanShape {
    private static final Set<String> ACTIONS = Set.of("create", "update", "delete", "adopt", "provision");
    private static final Set<String> KINDS =
            Set.of("user", "group", "membership", "policy", "permissionSet", "provisioning", "assignment");
    private static final Set<String> OUTCOMES = Set.of("done", "already", "failed", "blocked");
    private static final Set<String> FIELDS = Set.of(
            "action",
            "kind",
            "subject",
            "account",
            "accounts",
            "permissionSet",
            "principal",
            "group",
            "before",
            "after",
            "source",
            "why",
            "outcome",
            "error");

    private PlanShape() {}

    static void check(JsonNode plan, boolean applied) {
        Set<String> parts = new TreeSet<>(List.of(
                "format", "fingerprint", "coverage", "summary", "changes", "people", "refusals", "notes", "calls"));
        if (!plan.get("people").isEmpty()) {
            parts.add("impact");
        }
        if (plan.has("accounts")) {
            parts.add("accounts");
            assertThat(plan.get("accounts")).isNotEmpty();
        }
        assertThat(plan.propertyNames()).containsExactlyInAnyOrderElementsOf(parts);
        assertThat(plan.get("format").asString()).isEqualTo("rolecall.plan/1");
        assertThat(plan.get("fingerprint").asString()).matches("sha256:[0-9a-f]{64}");
        assertThat(plan.get("coverage").asString()).isIn("complete", "principals", "groups");
        Map<String, Integer> counted = new TreeMap<>();
        ACTIONS.forEach(action -> counted.put(action, 0));
        for (JsonNode change : plan.get("changes")) {
            checkChange(change, applied);
            counted.merge(change.get("action").asString(), 1, Integer::sum);
        }
        Map<String, Integer> summary = new TreeMap<>();
        plan.get("summary")
                .properties()
                .forEach(e -> summary.put(e.getKey(), e.getValue().asInt()));
        assertThat(summary).isEqualTo(counted);
        for (JsonNode person : plan.get("people")) {
            assertThat(person.propertyNames()).containsExactlyInAnyOrder("user", "gains", "loses");
            for (String side : List.of("gains", "loses")) {
                for (JsonNode grant : person.get(side)) {
                    assertThat(grant.propertyNames())
                            .contains("account", "permissionSet")
                            .isSubsetOf("account", "permissionSet", "administratorLike", "management");
                    assertThat(grant.get("account").asString()).matches("\\d{12}");
                }
            }
        }
        assertThat(plan.get("refusals").isArray()).isTrue();
        assertThat(plan.get("notes").isArray()).isTrue();
        assertThat(plan.get("calls").propertyNames()).allMatch(name -> name.matches("[a-z-]+:[A-Za-z]+"));
    }

    private static void checkChange(JsonNode change, boolean applied) {
        assertThat(FIELDS).containsAll(change.propertyNames());
        assertThat(change.get("action").asString()).isIn(ACTIONS);
        String kind = change.get("kind").asString();
        assertThat(kind).isIn(KINDS);
        assertThat(change.get("subject").asString()).isNotBlank();
        assertThat(change.has("before") && change.has("after"))
                .as("before and after: %s", change)
                .isTrue();
        switch (change.get("action").asString()) {
            case "create" ->
                assertThat(change.get("before").isNull()).as("%s", change).isTrue();
            case "delete" ->
                assertThat(change.get("after").isNull()).as("%s", change).isTrue();
            default ->
                assertThat(change.get("after").isObject()).as("%s", change).isTrue();
        }
        if (change.has("source")) {
            assertThat(change.get("source").asString()).matches("config/.+\\.yaml:\\d+:\\d+");
        }
        if (kind.equals("assignment")) {
            assertThat(change.get("account").asString()).matches("\\d{12}");
            assertThat(change.get("principal").get("type").asString()).isIn("GROUP", "USER");
            assertThat(change.get("principal").has("name")
                            ^ change.get("principal").has("id"))
                    .as("%s", change)
                    .isTrue();
            assertThat(change.get("subject").asString())
                    .endsWith("(" + change.get("account").asString() + ")");
        }
        if (List.of("assignment", "permissionSet", "provisioning").contains(kind)) {
            assertThat(change.get("permissionSet").asString()).isNotBlank();
        }
        assertThat(change.has("accounts")).isEqualTo(kind.equals("provisioning"));
        assertThat(change.has("outcome")).as("%s", change).isEqualTo(applied);
        if (applied) {
            assertThat(change.get("outcome").asString()).isIn(OUTCOMES);
        }
    }

    /** The changes as {@code action kind subject}. */
    static Set<String> changes(JsonNode plan) {
        Set<String> changes = new TreeSet<>();
        plan.get("changes")
                .forEach(change -> changes.add(change.get("action").asString() + " "
                        + change.get("kind").asString() + " "
                        + change.get("subject").asString().replaceAll(" \\(\\d{12}\\)", "")));
        return changes;
    }

    static List<String> outcomes(JsonNode plan) {
        return StreamSupport.stream(plan.get("changes").spliterator(), false)
                .map(change -> change.get("outcome").asString())
                .toList();
    }
}
