package dev.rolecall.desired;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A plain sentence, and a hint, for a value that the schema refuses. */
record ShapeWords(String sentence, @Nullable String hint) {
    private static final Pattern ONE_CLASS = Pattern.compile("\\^(\\[(?:[^\\]\\\\]|\\\\.)*])[+*]\\$");

    static ShapeWords of(Error error, Located value, String allowed) {
        String name = named(error);
        String keyword = error.getKeyword();
        JsonNode wanted = error.getSchemaNode();
        return switch (keyword) {
            case "type" -> type(name, isAccountId(error), wanted, value);
            case "enum" -> oneOf(name, wanted, value);
            case "const" -> new ShapeWords(name + " must be " + shown(wanted) + ", is " + shown(value.json()), null);
            case "pattern" -> pattern(name, wanted.stringValue(), allowed, value.text() == null ? "" : value.text());
            case "minLength" -> new ShapeWords(name + " must not be empty", null);
            case "maxLength" -> tooLong(name, wanted, value);
            case "minItems" -> new ShapeWords(name + " must list at least one", null);
            case "minimum" -> new ShapeWords(name + " must be at least " + wanted + ", is " + value.written(), null);
            case "maximum" -> new ShapeWords(name + " must be at most " + wanted + ", is " + value.written(), null);
            default -> new ShapeWords(name + " " + error.getMessage(), null);
        };
    }

    /** The key, or the list it is an item of, in quotes. */
    static String named(Error error) {
        NodePath path = error.getInstanceLocation();
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            if (!(path.getElement(i) instanceof Integer)) {
                String name = "'" + path.getElement(i) + "'";
                return i == path.getNameCount() - 1 ? name : "an entry of " + name;
            }
        }
        return "the file";
    }

    static String either(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }

    private static boolean isAccountId(Error error) {
        return error.getSchemaLocation().toString().contains("/selector/properties/id/");
    }

    private static ShapeWords type(String name, boolean accountId, JsonNode wanted, Located value) {
        JsonNode json = value.json();
        if (accountId && json.isNumber()) {
            return new ShapeWords(
                    "an account id must be text, is a number: as a number it loses its leading zeros",
                    "quote it: id: \"" + value.written() + "\"");
        }
        String must = wanted.isArray()
                ? either(wanted.valueStream().map(ShapeWords::kind).toList())
                : kind(wanted);
        String sentence = name + " must be " + must + ", is "
                + (json.isNumber() && !wanted.isArray() && "integer".equals(wanted.stringValue(""))
                        ? value.written()
                        : kindOf(json));
        boolean text = wanted.isString() && wanted.stringValue().equals("string");
        boolean quotable = text && (json.isNumber() || json.isBoolean());
        return new ShapeWords(sentence, quotable ? "quote it: \"" + value.written() + "\"" : empty(wanted, json));
    }

    private static @Nullable String empty(JsonNode wanted, JsonNode json) {
        return json.isNull() && "array".equals(wanted.stringValue(""))
                ? "write [] for an empty list, or leave the key out"
                : null;
    }

    private static String kind(JsonNode type) {
        return switch (type.stringValue("")) {
            case "string" -> "text";
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            default -> type.toString();
        };
    }

    private static String kindOf(JsonNode json) {
        return json.isString()
                ? "text"
                : json.isObject()
                        ? "a mapping"
                        : json.isArray()
                                ? "a list"
                                : json.isBoolean() ? "a boolean" : json.isNull() ? "empty" : "a number";
    }

    private static ShapeWords oneOf(String name, JsonNode wanted, Located value) {
        List<String> known = wanted.valueStream().map(JsonNode::asString).toList();
        String given = value.written();
        String must = known.size() > 6 ? " is unknown: " : " must be " + either(known) + ", is ";
        return new ShapeWords(name + must + shown(value.json()), Nearest.hint(given, known));
    }

    private static ShapeWords tooLong(String name, JsonNode most, Located value) {
        int length = value.written().codePointCount(0, value.written().length());
        return new ShapeWords(name + " is " + length + " characters long, at most " + most + " are allowed", null);
    }

    private static ShapeWords pattern(String name, String regex, String allowed, String text) {
        Matcher oneClass = ONE_CLASS.matcher(regex);
        if (oneClass.matches()) {
            Pattern good = Pattern.compile(oneClass.group(1));
            int[] all = text.codePoints().toArray();
            for (int i = 0; i < all.length; i++) {
                String character = Character.toString(all[i]);
                if (!good.matcher(character).matches()) {
                    return new ShapeWords(
                            name + " may not contain " + character(all[i]) + ", character " + (i + 1),
                            "allowed: " + allowed);
                }
            }
        }
        return new ShapeWords(name + " must be " + allowed + ", is '" + shortened(text) + "'", null);
    }

    /** {@code '—' (U+2014)}. */
    static String character(int codePoint) {
        String code = String.format("U+%04X", codePoint);
        return Character.isISOControl(codePoint) ? code : "'" + Character.toString(codePoint) + "' (" + code + ")";
    }

    private static String shown(JsonNode json) {
        return json.isContainer() || json.isNull()
                ? kindOf(json)
                : json.isString() ? "'" + shortened(json.stringValue()) + "'" : json.toString();
    }

    static String shortened(String text) {
        String line = text.lines().collect(Collectors.joining(" "));
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }
}
