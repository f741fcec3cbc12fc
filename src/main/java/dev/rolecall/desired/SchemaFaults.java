package dev.rolecall.desired;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the schema validator found in one file, told in our own words, each fault once and at its place. */
final class SchemaFaults {
    private final Located root;
    private final JsonNode schema;
    private final List<Error> errors;
    /** Keys that are missing only because they are misspelt, as {@code path key}. */
    private final Set<String> misspelt = new HashSet<>();
    /** Mappings with an unknown key, so that counting their keys says nothing. */
    private final Set<String> unclear = new HashSet<>();

    SchemaFaults(Located root, JsonNode schema, List<Error> errors) {
        this.root = root;
        this.schema = schema;
        this.errors = errors;
    }

    void report(Problems problems) {
        for (Error error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                unknownKey(error, problems);
            }
        }
        for (Error error : errors) {
            switch (error.getKeyword()) {
                // Keys of tags are checked by TagReader, which can say more.
                case "additionalProperties", "propertyNames", "anyOf" -> {}
                case "required" -> required(error, problems);
                case "uniqueItems" -> repeated(error, problems);
                case "minProperties", "maxProperties" -> keyCount(error, problems);
                default -> value(error, problems);
            }
        }
    }

    private void unknownKey(Error error, Problems problems) {
        String path = error.getInstanceLocation().toString();
        String key = error.getProperty();
        Located mapping = find(error.getInstanceLocation());
        List<String> known = List.copyOf(keyword(error, "properties").propertyNames());
        String nearest = Nearest.name(key, known);
        unclear.add(path);
        if (nearest != null) {
            misspelt.add(path + " " + nearest);
        }
        String hint = nearest == null ? known(known) : "did you mean '" + nearest + "'?";
        if (key.equals("<<")) {
            problems.shape(mapping.keyLocation(key), "unknown key '<<'", "YAML 1.2 has no merge keys: write them out");
        } else if (path.endsWith("/rules")) {
            problems.shape(mapping.keyLocation(key), "unknown rule '" + key + "'", Nearest.hint(key, known));
        } else {
            problems.shape(mapping.keyLocation(key), "unknown key '" + key + "'", hint);
        }
    }

    private static @Nullable String known(List<String> keys) {
        return keys.size() > 12 ? null : "known here: " + String.join(", ", keys);
    }

    private void required(Error error, Problems problems) {
        String path = error.getInstanceLocation().toString();
        Located mapping = find(error.getInstanceLocation());
        if (error.getEvaluationPath().toString().contains("/anyOf/")) {
            if (!misspelt.contains(path + " groups") && !misspelt.contains(path + " users")) {
                problems.shape(mapping.location(), "an assignment needs 'groups' or 'users'", null);
            }
        } else if (!misspelt.contains(path + " " + error.getProperty())) {
            problems.shape(mapping.location(), "'" + error.getProperty() + "' is missing", null);
        }
    }

    private void repeated(Error error, Problems problems) {
        Set<JsonNode> seen = new HashSet<>();
        for (Located item : find(error.getInstanceLocation()).items()) {
            if (!seen.add(item.json())) {
                String what = item.text() == null ? "the same entry" : "'" + item.text() + "'";
                problems.shape(item.location(), what + " is listed twice in " + ShapeWords.named(error), null);
            }
        }
    }

    private void keyCount(Error error, Problems problems) {
        Located mapping = find(error.getInstanceLocation());
        if (unclear.contains(error.getInstanceLocation().toString())) {
            return;
        }
        JsonNode most = keyword(error, "maxProperties");
        JsonNode known = keyword(error, "properties");
        String sentence = most.isNumber() && most.intValue() == 1
                ? ShapeWords.named(error) + " takes exactly one of " + ShapeWords.either(known.propertyNames())
                : ShapeWords.named(error) + " has " + mapping.keys().size() + " keys, at most " + most + " are allowed";
        problems.shape(mapping.location(), sentence, null);
    }

    private void value(Error error, Problems problems) {
        Located value = find(error.getInstanceLocation());
        boolean emptiness = error.getKeyword().equals("pattern")
                && value.written().isEmpty()
                && keyword(error, "minLength").isNumber();
        if (emptiness || error.getEvaluationPath().toString().contains("/propertyNames/")) {
            return;
        }
        JsonNode words = keyword(error, "patternErrorMessage");
        ShapeWords said = ShapeWords.of(error, value, words.stringValue(""));
        problems.shape(value.location(), said.sentence(), said.hint());
    }

    private Located find(NodePath path) {
        Located found = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            Located next = element instanceof Integer index && !found.isMapping()
                    ? (index < found.items().size() ? found.items().get(index) : null)
                    : found.get(String.valueOf(element));
            if (next == null) {
                return found;
            }
            found = next;
        }
        return found;
    }

    /** Another keyword of the schema that the error is about. */
    private JsonNode keyword(Error error, String keyword) {
        NodePath path = error.getSchemaLocation().getFragment();
        JsonNode found = schema;
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            Object element = path.getElement(i);
            found = element instanceof Integer index && found.isArray()
                    ? found.path(index)
                    : found.path(String.valueOf(element));
        }
        return found.path(keyword);
    }
}
