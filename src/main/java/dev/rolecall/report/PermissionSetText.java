package dev.rolecall.report;

import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PolicyDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a permission set holds, or what changes in it, field by field. */
final class PermissionSetText {
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private PermissionSetText(Paint paint) {
        this.paint = paint;
    }

    static List<String> created(PermissionSet set, Paint paint) {
        return changed(PermissionSet.named(set.name()), set, paint, true);
    }

    /** What goes with a set: its policies, so that a reviewer knows what it was for. */
    static List<String> removed(PermissionSet set, Paint paint) {
        PermissionSetText text = new PermissionSetText(paint);
        PermissionSet nothing = PermissionSet.named(set.name());
        text.value("description", set.description(), null, false);
        text.items("awsManagedPolicies", set.awsManagedPolicies(), nothing.awsManagedPolicies());
        text.items("customerManagedPolicies", set.customerManagedPolicies(), nothing.customerManagedPolicies());
        if (set.inlinePolicy() != null) {
            text.lines.add(paint.red("-") + " inlinePolicy");
        }
        return text.lines;
    }

    static List<String> changed(PermissionSet before, PermissionSet after, Paint paint) {
        return changed(before, after, paint, false);
    }

    private static List<String> changed(PermissionSet before, PermissionSet after, Paint paint, boolean isNew) {
        PermissionSetText text = new PermissionSetText(paint);
        text.value("description", before.description(), after.description(), isNew);
        text.value(
                "sessionDuration",
                isNew ? null : before.sessionDuration().toString(),
                after.sessionDuration().toString(),
                isNew);
        text.value("relayState", before.relayState(), after.relayState(), isNew);
        text.items("awsManagedPolicies", before.awsManagedPolicies(), after.awsManagedPolicies());
        text.items("customerManagedPolicies", before.customerManagedPolicies(), after.customerManagedPolicies());
        text.value(
                "permissionsBoundary",
                before.permissionsBoundary() == null
                        ? null
                        : before.permissionsBoundary().toString(),
                after.permissionsBoundary() == null
                        ? null
                        : after.permissionsBoundary().toString(),
                isNew);
        text.tags(before.tags(), after.tags());
        text.policy(before.inlinePolicy(), after.inlinePolicy());
        return text.lines;
    }

    private void value(String field, @Nullable String before, @Nullable String after, boolean isNew) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null) {
            lines.add((isNew ? "  " : paint.green("+") + " ") + field + ": " + Paint.printable(String.valueOf(after)));
        } else if (after == null) {
            lines.add(paint.red("-") + " " + field + ": " + Paint.printable(before));
        } else {
            lines.add(paint.yellow("~") + " " + field + ": " + paint.red(before) + " -> " + paint.green(after));
        }
    }

    private void items(String field, Collection<?> before, Collection<?> after) {
        List<String> changes = new ArrayList<>();
        after.stream().filter(item -> !before.contains(item)).forEach(item -> changes.add(paint.green("+ " + item)));
        before.stream().filter(item -> !after.contains(item)).forEach(item -> changes.add(paint.red("- " + item)));
        if (!changes.isEmpty()) {
            lines.add("  " + field + ":");
            changes.forEach(change -> lines.add("    " + change));
        }
    }

    private void tags(Map<String, String> before, Map<String, String> after) {
        if (before.equals(after)) {
            return;
        }
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        lines.add("  tags: "
                + new TreeSet<>(all.keySet())
                        .stream()
                                .map(key -> tag(key, before.get(key), after.get(key)))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", ")));
    }

    private String tag(String key, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return "";
        }
        if (before == null) {
            return paint.green("+ " + key + "=" + after);
        }
        return after == null
                ? paint.red("- " + key + "=" + before)
                : paint.yellow("~ " + key + "=" + before + " -> " + after);
    }

    private void policy(@Nullable PolicyDocument before, @Nullable PolicyDocument after) {
        if (Objects.equals(before, after)) {
            return;
        }
        lines.add("  inlinePolicy:");
        PolicyText.changed(before, after, paint).forEach(line -> lines.add("    " + line));
    }
}
