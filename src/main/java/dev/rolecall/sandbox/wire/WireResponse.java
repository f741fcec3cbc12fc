package dev.rolecall.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An HTTP answer, whole. */
@SuppressWarnings("ArrayRecordComponent") // Bytes in passing; nobody compares or keeps them.
record WireResponse(int status, String contentType, String requestId, byte[] body) {

    static final String JSON = "application/x-amz-json-1.1";
    static final String XML = "text/xml";

    static WireResponse json(int status, String body) {
        return new WireResponse(status, JSON, newRequestId(), body.getBytes(StandardCharsets.UTF_8));
    }

    static WireResponse xml(int status, String requestId, String body) {
        return new WireResponse(status, XML, requestId, body.getBytes(StandardCharsets.UTF_8));
    }

    static String newRequestId() {
        return UUID.randomUUID().toString();
    }
}
