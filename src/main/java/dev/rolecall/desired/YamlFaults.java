package dev.rolecall.desired;

import dev.rolecall.model.Location;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser complains of, as a sentence and a place. */
final class YamlFaults {
    private YamlFaults() {}

    static Unreadable told(String file, String text, YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            Location location = marked.getProblemMark()
                    .or(marked::getContextMark)
                    .map(mark -> at(file, mark))
                    .orElse(Location.of(file));
            return new Unreadable(location, "not valid YAML: " + sentence(marked), hint(marked, text, location));
        }
        if (e instanceof ReaderException reader) {
            int end = text.offsetByCodePoints(0, Math.min(reader.getPosition(), text.codePointCount(0, text.length())));
            return new Unreadable(
                    FileText.end(file, text.substring(0, end)),
                    String.format("not valid YAML: the character U+%04X is not allowed", reader.getCodePoint()),
                    null);
        }
        return new Unreadable(Location.of(file), "not valid YAML: " + e.getMessage(), null);
    }

    private static Location at(String file, Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String sentence(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem().trim();
        String context = e.getContext() == null ? "" : e.getContext().trim();
        String sentence = context.isEmpty() ? problem : context + ", " + problem;
        return sentence.replace("\n", " ");
    }

    private static @Nullable String hint(MarkedYamlEngineException e, String text, Location location) {
        String line =
                text.lines().skip(Math.max(0, location.line() - 1)).findFirst().orElse("");
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        if (indent.indexOf('\t') >= 0) {
            return "indent with spaces, not tabs";
        }
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("mapping values are not allowed")) {
            return "quote text that holds ': ', and check the indentation";
        }
        if (problem.contains("<block end>")) {
            return "check the indentation";
        }
        return null;
    }
}
