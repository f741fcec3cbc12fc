package dev.rolecall.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody on loopback who takes notices, or behaves badly. Its address has a secret in it, as Slack's have. */
public final class Receiver implements AutoCloseable {
    /** What must never be printed. */
    public static final String SECRET = "T0SECRET-xyzzy";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> bodies = Collections.synchronizedList(new ArrayList<>());

    /** What is answered; nothing at all where it returns without an answer. */
    @FunctionalInterface
    public interface Manner {
        void answer(HttpExchange exchange, int number) throws IOException;
    }

    private Receiver(Manner manner) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number;
            synchronized (bodies) {
                bodies.add(JsonMapper.shared().readTree(body));
                number = bodies.size();
            }
            manner.answer(exchange, number);
        });
        server.start();
    }

    public static Receiver of(Manner manner) {
        return new Receiver(manner);
    }

    /** Answers the first, the second and so on with these; the last stands for all that come after. */
    public static Receiver answering(int... statuses) {
        return new Receiver((exchange, number) -> {
            try (exchange) {
                exchange.sendResponseHeaders(statuses[Math.min(number, statuses.length) - 1], -1);
            }
        });
    }

    /** Takes the request and never answers. */
    public static Receiver silent() {
        return new Receiver((exchange, number) -> {});
    }

    /** An address at which nobody listens. */
    public static String nobody() {
        Receiver gone = answering(200);
        gone.close();
        return gone.url();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/services/" + SECRET + "?key=" + SECRET;
    }

    public URI address() {
        return URI.create(url());
    }

    /** What came, in its order. */
    public List<JsonNode> bodies() {
        synchronized (bodies) {
            return List.copyOf(bodies);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
