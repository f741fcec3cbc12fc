package dev.rolecall.sandbox.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The transport of real SDK clients without a socket: they marshal, sign, retry and unmarshal as ever, only nothing leaves the
 * process. Give it to any client's builder as {@code httpClient}; the endpoint of the client is of no matter.
 */
public final class InProcessHttpClient implements SdkHttpClient {

    private final Dispatcher dispatcher;

    public InProcessHttpClient(WireEndpoint endpoint) {
        this.dispatcher = new Dispatcher(endpoint);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                try {
                    return response(dispatcher.answer(wireRequest(request)));
                } catch (ConnectionLost e) {
                    throw new SocketException("Connection reset");
                }
            }

            @Override
            public void abort() {
                // The call is over before anybody could abort it.
            }
        };
    }

    private static WireRequest wireRequest(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest http = request.httpRequest();
        String query = http.encodedQueryParameters().orElse(null);
        return WireRequest.of(http.method().name(), http.encodedPath(), query, http.headers(), body(request));
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        ContentStreamProvider content = request.contentStreamProvider().orElse(null);
        if (content == null) {
            return new byte[0];
        }
        try (InputStream stream = content.newStream()) {
            return stream.readNBytes(Dispatcher.MAX_BODY + 1);
        }
    }

    private static HttpExecuteResponse response(WireResponse answer) {
        SdkHttpResponse http = SdkHttpResponse.builder()
                .statusCode(answer.status())
                .putHeader("Content-Type", answer.contentType())
                .putHeader("x-amzn-RequestId", answer.requestId())
                .putHeader("Content-Length", String.valueOf(answer.body().length))
                .build();
        return HttpExecuteResponse.builder()
                .response(http)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }

    @Override
    public void close() {
        // Nothing is held open; one instance may serve many clients, and a client closes what it was given.
    }

    @Override
    public String clientName() {
        return "RolecallSandbox";
    }
}
