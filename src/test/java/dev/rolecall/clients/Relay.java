package dev.rolecall.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.databind.json.JsonMapper;

/** Stands between a client and somebody else's DynamoDB, and notes what is asked of which table. */
final class Relay implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> actions = new ConcurrentSkipListSet<>();
    private final Set<String> tables = new ConcurrentSkipListSet<>();
    private final String to;
    private final HttpServer server;

    private Relay(String to, HttpServer server) {
        this.to = to;
        this.server = server;
    }

    static Relay to(String url) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Relay relay = new Relay(url, server);
            server.createContext("/", relay::pass);
            server.start();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As IAM calls what was asked, such as {@code dynamodb:GetItem}. */
    Set<String> actions() {
        return Set.copyOf(actions);
    }

    Set<String> tables() {
        return Set.copyOf(tables);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(to + "/")).POST(HttpRequest.BodyPublishers.ofByteArray(body));
            for (String header : List.of("X-Amz-Target", "X-Amz-Date", "Content-Type", "Authorization")) {
                request.header(header, exchange.getRequestHeaders().getFirst(header));
            }
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            actions.add("dynamodb:" + target.substring(target.indexOf('.') + 1));
            tables.add(JsonMapper.shared().readTree(body).path("TableName").asString());
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
