package dev.rolecall.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A loopback HTTP server for the AWS CLI, boto3, Terraform and SDK clients. It binds to 127.0.0.1 and can't be told otherwise. */
public final class SandboxServer implements AutoCloseable {

    /**
     * A connection that has sent half a request holds a worker until the rest comes, or {@link #MAX_REQUEST_SECONDS} are over. Many
     * more than any client opens: that one of them is slow must not keep the others waiting.
     */
    private static final int WORKERS = 512;

    private static final int MAX_REQUEST_SECONDS = 30;

    /** How much of a body beyond what is taken is read and dropped, so that its sender sees the answer and not a broken connection. */
    private static final long MAX_DROPPED = 16L * Dispatcher.MAX_BODY;

    private final HttpServer server;
    private final ExecutorService workers;

    private SandboxServer(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 takes a free one
     * @throws UncheckedIOException when the port can't be had
     */
    public static SandboxServer listen(WireEndpoint endpoint, int port) {
        // Without it every call takes 46 ms instead of 2 (aws-facts.md section 0); read once, when the JDK's server is
        // first used.
        preset("sun.net.httpserver.nodelay", "true");
        preset("sun.net.httpserver.maxReqTime", String.valueOf(MAX_REQUEST_SECONDS));
        Dispatcher dispatcher = new Dispatcher(endpoint);
        HttpServer server;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
        ExecutorService workers = workers();
        server.setExecutor(workers);
        server.createContext("/", exchange -> serve(dispatcher, exchange));
        server.start();
        return new SandboxServer(server, workers);
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** As many threads as there are requests; when all are busy the next request waits for one. */
    private static ExecutorService workers() {
        return new ThreadPoolExecutor(
                0, WORKERS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), SandboxServer::worker, (work, pool) -> {
                    try {
                        pool.getQueue().put(work);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "sandbox-http");
        thread.setDaemon(true);
        return thread;
    }

    private static void serve(Dispatcher dispatcher, HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body;
            try (InputStream in = exchange.getRequestBody()) {
                body = in.readNBytes(Dispatcher.MAX_BODY + 1);
                drop(in);
            }
            WireResponse answer = dispatcher.answer(WireRequest.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders(),
                    body));
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("x-amzn-RequestId", answer.requestId());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        } catch (ConnectionLost e) {
            // An exchange that is closed before its answer began closes the connection.
        }
    }

    private static void drop(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long dropped = 0;
        for (int read = in.read(buffer); read > 0 && dropped < MAX_DROPPED; read = in.read(buffer)) {
            dropped += read;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
