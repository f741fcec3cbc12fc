package dev.rolecall.desired;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The policies that AWS keeps, by name. The catalogue is as old as this program, so that a name it does not have is worth
 * a word, never a refusal.
 */
final class ManagedPolicies {
    private static final String RESOURCE = "/aws/managed-policies.txt";
    private static final Pattern AWS_ARN = Pattern.compile("arn:aws(-[a-z]{1,5}){0,3}:iam::aws:policy/(.+)");
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]{1,128}");

    private final SortedSet<String> known = new TreeSet<>();
    private final SortedMap<String, List<String>> byName = new TreeMap<>();

    ManagedPolicies() {
        try (InputStream in = ManagedPolicies.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the classpath");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        Matcher arn = AWS_ARN.matcher(line.trim());
        if (arn.matches()) {
            String path = arn.group(2);
            known.add(path);
            byName.computeIfAbsent(bare(path), unused -> new ArrayList<>()).add(path);
        }
    }

    private static String bare(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The policy as the model has it: its path and name, without ARN.
     *
     * @return nothing, and a problem, where the value can't be the name of such a policy
     */
    @Nullable String normal(Located value, Problems problems) {
        String text = value.text();
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher arn = AWS_ARN.matcher(text);
        if (text.startsWith("arn:") && !arn.matches()) {
            problems.add(
                    value.location(),
                    "'" + ShapeWords.shortened(text) + "' is not a policy that AWS keeps",
                    text.contains(":policy/") ? "for one of your own use customerManagedPolicies: {name, path}" : null);
            return null;
        }
        String path = arn.matches() ? arn.group(2) : text.replaceFirst("^/", "");
        if (!NAME.matcher(path).matches()) {
            problems.add(
                    value.location(),
                    "'" + ShapeWords.shortened(text) + "' can't be the name of a policy",
                    "a name, path/name or ARN, such as ReadOnlyAccess or job-function/ViewOnlyAccess");
            return null;
        }
        return arn.matches() ? checked(path, value, problems) : checked(completed(path), value, problems);
    }

    /** A bare name that AWS has only under a path gets that path. */
    private String completed(String path) {
        List<String> all = byName.getOrDefault(path, List.of());
        return known.contains(path) || all.size() != 1 ? path : all.get(0);
    }

    private String checked(String path, Located value, Problems problems) {
        if (!known.contains(path)) {
            List<String> elsewhere = byName.getOrDefault(bare(path), List.of());
            String nearest = elsewhere.isEmpty() ? Nearest.name(path, known) : elsewhere.get(0);
            nearest = nearest == null ? Nearest.name(path, byName.keySet()) : nearest;
            problems.warn(
                    value.location(),
                    "AWS managed policy '" + path + "' is not in the catalogue of this version",
                    nearest == null ? "fine if it is a new one" : "did you mean '" + nearest + "'?");
        }
        return path;
    }
}
