package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.wire.SandboxServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes that no client sends: a 4xx or a closed connection, and the next good call is answered. */
class WireAbuseTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String JSON =
            "X-Amz-Target: SWBExternalService.ListInstances\r\nContent-Type: application/x-amz-json-1.1\r\n";

    private final Sandbox sandbox = Sandbox.start(ContractSuite.options());
    private final SandboxServer server = SandboxServer.listen(sandbox, 0);
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void aliveToTheEnd() throws IOException {
        stillAnswers();
        for (Socket each : open) {
            each.close();
        }
        server.close();
    }

    private void stillAnswers() throws IOException {
        assertThat(answer(post(bytes("{}")))).startsWith("HTTP/1.1 200").contains("InstanceArn");
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        open.add(socket);
        return socket;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] post(byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(bytes("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + JSON + "Content-Length: "
                + body.length + "\r\n\r\n"));
        request.write(body);
        return request.toByteArray();
    }

    /** What comes back, up to the end of the connection; nothing where it was closed without a word. */
    private String answer(byte[] request) throws IOException {
        Socket socket = connect();
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException closed) {
            return "";
        }
    }

    private void refusedAsJson(String body) throws IOException {
        assertThat(answer(post(bytes(body))))
                .startsWith("HTTP/1.1 400")
                .contains("\"__type\":\"SerializationException\"");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void jsonBeyondReason() throws IOException {
        refusedAsJson("{\"NextToken\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        refusedAsJson("{\"NextToken\":".repeat(100_000) + "1" + "}".repeat(100_000));
        refusedAsJson("{\"MaxResults\":" + "1".repeat(1_000_000) + "}");
        refusedAsJson("{\"MaxResults\":1e999999999}");
        refusedAsJson("{\"MaxResults\":0." + "0".repeat(1_000_000) + "1}");
        refusedAsJson("{\"MaxResults\":1,\"MaxResults\":1}");
        refusedAsJson("{\"NextToken\":\"\u00c3(\"}");
        refusedAsJson("\u00ff{}");
        refusedAsJson("{\"" + "x".repeat(1_000_000) + "\":1}");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void formsBeyondReason() throws IOException {
        String form = "Action=ListRoles&Version=2010-05-08&";
        for (String more : List.of(
                "MaxItems=" + "9".repeat(1_000_000),
                "Marker=%ff%fe",
                "Marker=\u00ff",
                "x.".repeat(100_000) + "=1",
                "Tags.member.99999999999999=1",
                "&".repeat(100_000) + "%")) {
            assertThat(answer(bytes("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + (form + more).length() + "\r\n\r\n" + form + more)))
                    .startsWith("HTTP/1.1 4")
                    .contains("<Code>");
        }
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void aHugeChunkedBody() throws IOException {
        StringBuilder request = new StringBuilder(
                "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n" + JSON + "\r\n");
        for (int i = 0; i < 10; i++) {
            request.append("100000\r\n").append(" ".repeat(0x100000)).append("\r\n");
        }
        assertThat(answer(bytes(request + "0\r\n\r\n")))
                .startsWith("HTTP/1.1 413")
                .contains("RequestEntityTooLarge");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void lengthsThatAreNotSo() throws IOException {
        for (String length : List.of("100", "-1", "x", "99999999999999999999", "0x2", "")) {
            String said =
                    answer(bytes("POST / HTTP/1.1\r\nHost: x\r\n" + JSON + "Content-Length: " + length + "\r\n\r\n{"));
            assertThat(said.isEmpty() || said.startsWith("HTTP/1.1 4"))
                    .as("%s: %s", length, said)
                    .isTrue();
            stillAnswers();
        }
        for (String chunk : List.of("zz\r\n{}", "-1\r\n{}", "ffffffffffff\r\n{}", "2\r\n{}")) {
            String said = answer(
                    bytes("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n" + JSON + "\r\n" + chunk));
            assertThat(said.startsWith("HTTP/1.1 5")).as(chunk).isFalse();
            stillAnswers();
        }
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void absurdHeaders() throws IOException {
        for (String head : List.of(
                "",
                "\r\n\r\n",
                "nonsense\r\n\r\n",
                "POST\r\n\r\n",
                "POST / HTTP/9.9\r\n\r\n",
                "POST http://[::bad HTTP/1.1\r\n\r\n",
                "POST /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST / HTTP/1.1\r\nno colon here\r\n\r\n",
                "POST / HTTP/1.1\r\n: no name\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: " + "x".repeat(1_000_000) + "\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n".repeat(50_000) + "\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nAuthorization: " + "Credential=".repeat(50_000) + "\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n")) {
            String said = answer(bytes(head));
            assertThat(said.isEmpty() || said.startsWith("HTTP/1.1 4"))
                    .as("%.40s: %s", head, said)
                    .isTrue();
            stillAnswers();
        }
    }

    /** The JDK's server says so by itself, as RFC 9112 asks: a body in a coding that it doesn't know has no end that it could find. */
    @Test
    @Rests(
            on = "RFC 9112 6.1",
            facts = {"wire.transfer-coding"})
    void aForeignTransferCoding() throws IOException {
        assertThat(answer(bytes("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n" + JSON + "\r\n{}")))
                .startsWith("HTTP/1.1 501");
    }

    /** Each of these holds a thread of the server until it goes on; there are more of them than of any client's connections. */
    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void halfARequestKeepsNobodyWaiting() throws IOException {
        for (int i = 0; i < 100; i++) {
            connect().getOutputStream().write(bytes("POST / HTTP/1.1\r\nHost: x\r\nX-Amz-"));
            connect().getOutputStream().write(bytes("POST / HTTP/1.1\r\n" + JSON + "Content-Length: 9\r\n\r\n{"));
            connect();
        }
        for (int i = 0; i < 20; i++) {
            stillAnswers();
        }
    }
}
