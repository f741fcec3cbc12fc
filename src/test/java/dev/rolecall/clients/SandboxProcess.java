package dev.rolecall.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rolecall sandbox} on a free port. */
final class SandboxProcess implements AutoCloseable {
    private static final String FIRST_LINE = "listening on ";
    private static final Duration MOST = Duration.ofSeconds(30);

    private final Child child;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private SandboxProcess(Child child, String url) {
        this.child = child;
        this.url = url;
    }

    static SandboxProcess start(Path directory, String... options) {
        List<String> arguments = new ArrayList<>(List.of("sandbox", "--port", "0"));
        arguments.addAll(List.of(options));
        Child child = RolecallProcess.in(directory).start(arguments.toArray(String[]::new));
        Wait.until(
                MOST,
                () -> "the sandbox listens: " + child.out() + child.err(),
                () -> child.out().contains("\n") || !child.alive());
        String line = child.out().lines().findFirst().orElse("");
        if (!line.matches(FIRST_LINE + "http://127\\.0\\.0\\.1:\\d+")) {
            child.close();
            throw new AssertionError("first line is '" + line + "'; " + child.err());
        }
        return new SandboxProcess(child, line.substring(FIRST_LINE.length()));
    }

    String url() {
        return url;
    }

    JsonNode stats() {
        return JsonMapper.shared().readTree(send(HttpRequest.newBuilder(URI.create(url + "/_sandbox/stats"))));
    }

    void reset() {
        send(HttpRequest.newBuilder(URI.create(url + "/_sandbox/reset")).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** How many calls were made that could have changed something. */
    long writes() {
        return Operations.writes(stats().get("calls"));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(MOST).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("HTTP " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Ends it as an operating system would, so that it may keep its state. */
    Finished terminate() {
        child.signal("TERM");
        return child.end(MOST);
    }

    @Override
    public void close() {
        child.close();
    }
}
