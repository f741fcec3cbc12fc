package dev.rolecall.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** One moto_server for all suites, started when the first needs it and ended with the tests. */
final class Moto {

    static final String BACKEND = "moto_server";
    static final String VERSION = "5.2.1";

    private static final Duration MOST = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private Moto() {}

    /** Whether it is on the PATH, without starting it. */
    static boolean installed() {
        try {
            Process process = quiet(new ProcessBuilder("moto_server", "--help")).start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The version that python3 imports, empty where it imports none. The server itself doesn't tell. */
    static String version() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import moto; print(moto.__version__)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static URI url() {
        return Running.URL;
    }

    private static ProcessBuilder quiet(ProcessBuilder builder) {
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static final class Running {
        private static final URI URL = start();

        private static URI start() {
            try {
                int port = freePort();
                ProcessBuilder builder = quiet(
                        new ProcessBuilder(List.of("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))));
                builder.environment().put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
                Process process = builder.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end of moto_server"));
                process.getOutputStream().close();
                long deadline = System.nanoTime() + MOST.toNanos();
                while (!listens(port)) {
                    if (!process.isAlive() || System.nanoTime() > deadline) {
                        throw new IllegalStateException("moto_server does not listen on port " + port);
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
                return URI.create("http://127.0.0.1:" + port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private static void end(Process process) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        private static int freePort() throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
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
    }
}
