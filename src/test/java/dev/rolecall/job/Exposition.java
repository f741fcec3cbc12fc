package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of Prometheus's text format 0.0.4: what it takes, Prometheus takes. */
public final class Exposition {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String VALUE = "\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=" + VALUE;
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(\\{" + LABEL + "(?:," + LABEL + ")*})? (-?\\d+(?:\\.\\d+)?)");
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") .+");
    private static final Pattern TYPE = Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|summary)");

    private final Map<String, Double> samples = new LinkedHashMap<>();

    private Exposition() {}

    /** Reads it, or fails with the line that is wrong. */
    public static Exposition of(String text) {
        Exposition read = new Exposition();
        assertThat(text).endsWith("\n");
        Set<String> families = new HashSet<>();
        String family = "";
        String type = "";
        String helped = "";
        for (String line : text.lines().toList()) {
            Matcher help = HELP.matcher(line);
            Matcher kind = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (help.matches()) {
                helped = help.group(1);
            } else if (kind.matches()) {
                family = kind.group(1);
                type = kind.group(2);
                assertThat(family).as("HELP comes before TYPE").isEqualTo(helped);
                assertThat(families.add(family)).as("%s stands once", family).isTrue();
                assertThat(!type.equals("counter") || family.endsWith("_total"))
                        .as(line)
                        .isTrue();
            } else {
                assertThat(sample.matches()).as("sample: %s", line).isTrue();
                String name = sample.group(1);
                boolean its = name.equals(family) || (type.equals("summary") && name.matches(family + "_(sum|count)"));
                assertThat(its).as("%s belongs to %s", name, family).isTrue();
                String key = name + Objects.requireNonNullElse(sample.group(2), "");
                assertThat(read.samples.put(key, Double.valueOf(sample.group(3))))
                        .as("%s stands once", key)
                        .isNull();
            }
        }
        return read;
    }

    /** By name and labels as they are written. */
    public double value(String sample) {
        Double value = samples.get(sample);
        assertThat(value).as("%s in %s", sample, samples.keySet()).isNotNull();
        return Objects.requireNonNull(value);
    }

    /** All samples of a family, by their labels. */
    public Map<String, Double> family(String name) {
        Map<String, Double> family = new LinkedHashMap<>();
        samples.forEach((key, value) -> {
            if (key.startsWith(name + "{")) {
                family.put(key.substring(name.length()), value);
            }
        });
        return family;
    }
}
