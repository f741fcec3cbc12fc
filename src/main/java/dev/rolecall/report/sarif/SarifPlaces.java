package dev.rolecall.report.sarif;

import dev.rolecall.model.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Places in files as SARIF names them: relative to where the command was run, which for code scanning is the top of the repository; a
 * file that is not below that, relative to a base of its own.
 */
final class SarifPlaces {
    private static final String HERE = "%SRCROOT%";
    private static final String ELSEWHERE = "DEFINITIONS";

    private final Path here;
    private final Map<String, Object> bases = new LinkedHashMap<>();

    /** Nothing is read: paths are only compared. */
    SarifPlaces(Path here) {
        this.here = here.toAbsolutePath().normalize();
        bases.put(HERE, Map.of("description", Map.of("text", "Where the command was run")));
    }

    Map<String, Object> bases() {
        return bases;
    }

    Map<String, Object> physical(Location place) {
        Path file = here.resolve(place.file()).normalize();
        Map<String, Object> artifact = new LinkedHashMap<>();
        if (file.startsWith(here) || file.getParent() == null) {
            artifact.put("uri", uri(here.relativize(file)));
            artifact.put("uriBaseId", HERE);
        } else {
            Path base = file.getParent();
            bases.putIfAbsent(ELSEWHERE, Map.of("uri", directory(base)));
            if (bases.get(ELSEWHERE).equals(Map.of("uri", directory(base)))) {
                artifact.put("uri", uri(base.relativize(file)));
                artifact.put("uriBaseId", ELSEWHERE);
            } else {
                artifact.put("uri", file.toUri().toASCIIString());
            }
        }
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        if (place.line() > 0) {
            physical.put("region", Map.of("startLine", place.line(), "startColumn", Math.max(1, place.column())));
        }
        return physical;
    }

    private static String directory(Path path) {
        String uri = path.toUri().toASCIIString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    private static String uri(Path relative) {
        String path = relative.toString().replace('\\', '/');
        try {
            String uri = new URI(null, null, "./" + path, null).toASCIIString();
            // What looks like a scheme keeps the dot that says it is none.
            return path.split("/", 2)[0].contains(":") ? uri : uri.substring(2);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
