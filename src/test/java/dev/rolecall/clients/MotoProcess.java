package dev.rolecall.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** moto_server: AWS as somebody else imitates it. */
final class MotoProcess implements AutoCloseable {
    private static final Duration MOST = Duration.ofSeconds(60);

    private final Child child;
    private final int port;

    private MotoProcess(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    static MotoProcess start(Path directory) {
        Tools.needMoto();
        Tools.needBoto3();
        int port = freePort();
        Map<String, String> environment = Environments.dummy();
        environment.put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
        Child child = Child.start(
                directory, environment, List.of("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port)));
        Wait.until(MOST, () -> "moto listens: " + child.err(), () -> listens(port) || !child.alive());
        return new MotoProcess(child, port);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
