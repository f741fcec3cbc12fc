package dev.rolecall.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings as a command line has them, {@code accounts=500,seed=7}, read strictly. Bad ones throw IllegalArgumentException. */
final class Settings {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Settings() {}

    static Settings parse(String text, List<String> allowed) {
        Settings settings = new Settings();
        for (String setting : text.split(",", -1)) {
            int equals = setting.indexOf('=');
            String name =
                    equals < 0 ? setting.strip() : setting.substring(0, equals).strip();
            if (equals < 0 || !allowed.contains(name)) {
                throw new IllegalArgumentException("takes NAME=VALUE with a comma between them, of the names "
                        + String.join(", ", allowed) + "; not '" + setting + "'");
            }
            if (settings.values.put(name, setting.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException("takes " + name + " once");
            }
        }
        return settings;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A whole number, or what is meant when nothing is said. */
    long whole(String name, long otherwise, long atLeast) {
        return whole(name, otherwise, atLeast, Long.MAX_VALUE);
    }

    /** The same, with an upper bound. */
    long whole(String name, long otherwise, long atLeast, long atMost) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= atLeast && number <= atMost) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with what is allowed.
        }
        throw new IllegalArgumentException(name + " takes a whole number"
                + (atLeast == Long.MIN_VALUE ? "" : " from " + atLeast)
                + (atMost == Long.MAX_VALUE ? "" : " to " + atMost) + ", not '" + value + "'");
    }

    /** One of several words, or the first of them when nothing is said. */
    String choice(String name, List<String> words) {
        String value = values.getOrDefault(name, words.get(0));
        if (!words.contains(value)) {
            throw new IllegalArgumentException(name + " takes " + String.join(" or ", words) + ", not '" + value + "'");
        }
        return value;
    }

    /** A number from 0 to 1. */
    double part(String name) {
        String value = values.getOrDefault(name, "");
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with what is allowed.
        }
        throw new IllegalArgumentException(name + " takes a number from 0 to 1, not '" + value + "'");
    }
}
