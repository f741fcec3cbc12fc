package dev.rolecall.report.markdown;

import dev.rolecall.model.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links to lines of the files: in a run of GitHub's, to the commit that it runs on; else relative, as an editor or a repository
 * shows them.
 */
public final class LineLinks {
    /** Nothing is known of where the files can be looked at. */
    public static final LineLinks RELATIVE = new LineLinks("");

    private static final Pattern SAFE_BASE = Pattern.compile("https?://[A-Za-z0-9._:/-]+");
    private static final Pattern SAFE_PATH = Pattern.compile("(?!/)(?!.*\\.\\.)[A-Za-z0-9._/%-]+");

    private final String base;

    private LineLinks(String base) {
        this.base = base;
    }

    /** By what GitHub tells a job of itself (its documented default variables); relative where it tells nothing. */
    public static LineLinks of(Map<String, String> environment) {
        String server = environment.get("GITHUB_SERVER_URL");
        String repository = environment.get("GITHUB_REPOSITORY");
        String commit = environment.get("GITHUB_SHA");
        if (server == null || repository == null || commit == null) {
            return RELATIVE;
        }
        String base = server + "/" + repository + "/blob/" + commit + "/";
        return SAFE_BASE.matcher(base).matches() ? new LineLinks(base) : RELATIVE;
    }

    /** The place as a link, or, where it is in no repository, as text; empty where there is none. */
    String of(@Nullable Location place) {
        if (place == null) {
            return "";
        }
        String label = Safe.code(place.line() == 0 ? place.file() : place.file() + ":" + place.line());
        String path = path(place.file());
        if (!SAFE_PATH.matcher(path).matches()) {
            return label;
        }
        return "[" + label + "](" + base + path + (place.line() == 0 ? "" : "#L" + place.line()) + ")";
    }

    private static String path(String file) {
        String forward = file.replace('\\', '/');
        try {
            return new URI(null, null, forward.startsWith("./") ? forward.substring(2) : forward, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
