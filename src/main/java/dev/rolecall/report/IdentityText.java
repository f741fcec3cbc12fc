package dev.rolecall.report;

import dev.rolecall.plan.Change;
import dev.rolecall.plan.ChangeValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What changes in a user or group, field by field. */
final class IdentityText {
    private IdentityText() {}

    static List<String> details(Change change, Paint paint) {
        Map<String, Object> after = ChangeValues.after(change);
        if (after == null) {
            return List.of();
        }
        Map<String, Object> before = ChangeValues.before(change);
        return before == null ? created(after) : changed(before, after, paint);
    }

    /** All that is said of it, but the name, which stands above. */
    private static List<String> created(Map<String, Object> after) {
        return after.entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("name") && !field.getKey().equals("userName"))
                .map(field -> "      " + field.getKey() + ": " + Paint.printable(String.valueOf(field.getValue())))
                .toList();
    }

    private static List<String> changed(Map<String, Object> before, Map<String, Object> after, Paint paint) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (String field : fields) {
            Object old = before.get(field);
            Object now = after.get(field);
            if (!Objects.equals(old, now)) {
                lines.add("    " + paint.yellow("~") + " " + field + ": "
                        + (old == null ? "" : paint.red(old.toString()) + " -> ") + paint.green(String.valueOf(now)));
            }
        }
        return lines;
    }
}
