package dev.rolecall.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures as a table and as JSON. */
final class Results {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Results() {}

    /** The figures, and a line for each thing that was not measured. */
    static String markdown(List<Figure> figures, List<String> missing) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d processors, Java %s, %s%n%n| | measured | at most | kept | conditions |%n| --- | --- | --- | --- | --- |%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name")));
        for (Figure figure : figures) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s: %s | %.3f | %s | %s | %s |%n",
                    figure.group(),
                    figure.what(),
                    figure.value(),
                    figure.bounded() ? String.format(Locale.ROOT, "%.2f", figure.most()) : "",
                    figure.bounded() ? figure.kept() ? "yes" : "**no**" : "",
                    figure.conditions()));
        }
        missing.forEach(line ->
                text.append(System.lineSeparator()).append("- ").append(line).append(System.lineSeparator()));
        return text.toString();
    }

    static String json(List<Figure> figures) {
        return JSON.writeValueAsString(figures.stream().map(Results::members).toList());
    }

    private static Map<String, Object> members(Figure figure) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("group", figure.group());
        members.put("what", figure.what());
        members.put("value", figure.value());
        if (figure.bounded()) {
            members.put("most", figure.most());
            members.put("kept", figure.kept());
        }
        members.put("conditions", figure.conditions());
        return members;
    }
}
