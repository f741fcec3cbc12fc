package dev.rolecall.report;

import dev.rolecall.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems in files as the document {@code rolecall.problems/1} (contract 3). */
public final class ProblemsJson {
    private ProblemsJson() {}

    public static Map<String, Object> of(List<Problem> problems) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "rolecall.problems/1");
        document.put("problems", problems.stream().map(ProblemsJson::problem).toList());
        return document;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", problem.location().file());
        json.put("line", problem.location().line());
        json.put("column", problem.location().column());
        json.put("message", problem.message());
        if (problem.hint() != null) {
            json.put("hint", problem.hint());
        }
        return json;
    }
}
