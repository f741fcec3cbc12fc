package dev.rolecall.desired;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an unquoted word of YAML is, by the core schema of YAML 1.2: {@code no} is text there, and so is a date. */
final class YamlScalars {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,40}");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,40}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,40}");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private YamlScalars() {}

    static JsonNode plain(String text) {
        if (NULL.matcher(text).matches()) {
            return JSON.nullNode();
        }
        if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
            return JSON.booleanNode(TRUE.matcher(text).matches());
        }
        JsonNode number = number(text);
        return number == null ? JSON.stringNode(text) : number;
    }

    private static @Nullable JsonNode number(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return whole(new BigInteger(text));
        }
        if (OCTAL.matcher(text).matches()) {
            return whole(new BigInteger(text.substring(2), 8));
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return whole(new BigInteger(text.substring(2), 16));
        }
        if (text.length() <= 400 && FLOAT.matcher(text).matches()) {
            return JSON.numberNode(floating(text));
        }
        return null;
    }

    private static JsonNode whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private static double floating(String text) {
        char last = text.charAt(text.length() - 1);
        if (last == 'n' || last == 'N') {
            return Double.NaN;
        }
        if (last == 'f' || last == 'F') {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(text);
    }
}
