package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A server that is no AWS at all: a proxy's error page, an empty answer, an answer of another kind. */
class StrangeEndpointIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void files() {
        Resources.copy("small/config", directory.resolve("config"), Map.of());
    }

    static Stream<Arguments> answers() {
        String page = "<html><body>Oops</body></html>";
        return Stream.of(
                Arguments.of(500, "text/html", page),
                Arguments.of(501, "text/html", page),
                Arguments.of(503, "text/html", page),
                Arguments.of(404, "text/html", page),
                Arguments.of(200, "text/html", page),
                Arguments.of(200, "application/x-amz-json-1.1", ""),
                Arguments.of(200, "application/x-amz-json-1.1", "{}"),
                Arguments.of(302, "text/html", ""));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isAFailureThatSaysWhatToDo(int status, String type, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(bytes);
                }
            }
        });
        server.start();
        try {
            JsonNode document = RolecallProcess.in(directory)
                    .run(
                            "apply",
                            "--yes",
                            "-o",
                            "json",
                            "--endpoint-url",
                            "http://127.0.0.1:" + server.getAddress().getPort(),
                            "--time-scale",
                            "2000")
                    .expect(1)
                    .withoutStackTrace()
                    .json();

            assertThat(document.get("format").asString()).isEqualTo("rolecall.error/1");
            assertThat(document.get("reason").asString()).isNotBlank();
            assertThat(document.get("advice").asString()).isNotBlank();
        } finally {
            server.stop(0);
        }
    }
}
