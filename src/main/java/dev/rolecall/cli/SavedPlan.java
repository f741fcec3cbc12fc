package dev.rolecall.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Location;
import dev.rolecall.model.Problem;
import dev.rolecall.plan.Plan;
import dev.rolecall.report.PlanJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan that somebody reviews before it is done. It holds what the files said, so that the same comparison can be made
 * again: only if it comes out with the same fingerprint has nothing changed since the review.
 *
 * @param plan the plan as JSON shows it, for whoever reads the file
 * @param digest of everything else, against edits
 */
record SavedPlan(
        String format,
        Instant made,
        String owner,
        String fingerprint,
        Coverage coverage,
        List<String> only,
        Definitions definitions,
        Map<String, @Nullable Object> plan,
        String digest) {

    private static final String FORMAT = "rolecall.saved-plan/1";
    private static final long LARGEST = 256L * 1024 * 1024;
    private static final Pattern FINGERPRINT = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static SavedPlan of(Prepared prepared, Coverage coverage, List<String> only, Map<String, Long> calls, Clock clock) {
        SavedPlan plain = new SavedPlan(
                FORMAT,
                clock.instant(),
                prepared.definitions().settings().owner(),
                prepared.plan().fingerprint(),
                coverage,
                only,
                prepared.definitions(),
                PlanJson.of(prepared.plan(), List.of(), calls),
                "");
        return plain.withDigest(plain.computedDigest());
    }

    private SavedPlan withDigest(String other) {
        return new SavedPlan(format, made, owner, fingerprint, coverage, only, definitions, plan, other);
    }

    void write(Path file) {
        SafeFiles.write(file, JSON.writeValueAsString(this) + "\n");
    }

    /** Reads what {@link #write} wrote; anything else ends the command. */
    static SavedPlan read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw invalid(file, Files.exists(file) ? "it is not a file" : "there is no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw invalid(file, "too large to be a saved plan");
            }
            SavedPlan saved = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), SavedPlan.class);
            if (saved == null || !saved.whole()) {
                throw invalid(file, "not a saved plan of this version of Rolecall (" + FORMAT + ")");
            }
            if (!saved.digest().equals(saved.computedDigest())) {
                throw Stop.refused("the saved plan " + file + " was edited after it was kept; nothing was written."
                        + " Make a new one and have it reviewed.");
            }
            return saved;
        } catch (IOException e) {
            throw invalid(file, SafeFiles.reason(e));
        } catch (JacksonException e) {
            throw invalid(file, "not a saved plan of this version of Rolecall (" + FORMAT + ")");
        }
    }

    private static Stop invalid(Path file, String message) {
        return Stop.invalid(List.of(
                new Problem(Location.of(file.toString()), message, "make one with 'rolecall plan DIR --save FILE'")));
    }

    @SuppressWarnings("ConstantValue") // JSON can leave out what the type says is there
    private boolean whole() {
        return FORMAT.equals(format)
                && made != null
                && owner != null
                && fingerprint != null
                && FINGERPRINT.matcher(fingerprint).matches()
                && coverage != null
                && only != null
                && definitions != null
                && plan != null
                && digest != null
                && definitions.settings() != null
                && owner.equals(definitions.settings().owner());
    }

    /**
     * Whether the same would be done, to the same people, as the reviewer read. The fingerprint alone would not tell: it is
     * made from what the files said, and what the reviewer reads stands beside that.
     */
    boolean stillMeans(Plan now) {
        JsonNode read = JSON.valueToTree(plan);
        JsonNode would = JSON.valueToTree(PlanJson.of(now, List.of(), Map.of()));
        return fingerprint.equals(now.fingerprint())
                && Stream.of("fingerprint", "summary", "changes", "people", "morePeople")
                        .allMatch(part -> read.path(part).equals(would.path(part)));
    }

    /** The changes as the reviewer read them. */
    List<JsonNode> changes() {
        List<JsonNode> changes = new ArrayList<>();
        JSON.<JsonNode>valueToTree(plan).path("changes").forEach(changes::add);
        return changes;
    }

    static JsonNode json(Object tree) {
        return JSON.valueToTree(tree);
    }

    /** Over all that decides what is done: an edit that slipped in does not go unseen. */
    private String computedDigest() {
        return sha256(JSON.writeValueAsString(
                List.of(format, made.toString(), owner, fingerprint, coverage, only, JSON.valueToTree(definitions))));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Ends the command where the review is too long ago. */
    void checkAge(Duration most, Clock clock) {
        Duration age = Duration.between(made, clock.instant());
        if (age.compareTo(most) > 0 || age.isNegative()) {
            throw Stop.refused("the saved plan is stale: it was made at " + made + ", longer ago than --max-age ("
                    + most.toString().substring(2).toLowerCase(Locale.ROOT)
                    + ") lets through; nothing was written. Make a new one and have it reviewed.");
        }
    }
}
