package dev.rolecall.sandbox.wire;

import java.net.SocketException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * There is no answer. A direct caller gets this as SDK clients give it, the transport in the process throws its cause, and the server
 * closes the connection.
 */
public final class ConnectionLost extends SdkClientException {

    private static final long serialVersionUID = 1L;

    public ConnectionLost() {
        super(SdkClientException.builder()
                .message("Unable to execute HTTP request: Connection reset")
                .cause(new SocketException("Connection reset")));
    }
}
