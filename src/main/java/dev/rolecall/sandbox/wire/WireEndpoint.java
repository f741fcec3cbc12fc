package dev.rolecall.sandbox.wire;

import java.util.Optional;

/** What the wire stands in front of: supported operations, and the two control calls of {@code /_sandbox/}. */
public interface WireEndpoint {

    /** The operation of that name, or nothing when the endpoint doesn't support it: the wire then answers UnknownOperationException. */
    Optional<WireOperation> operation(AwsService service, String name);

    /** The statistics as a JSON object. */
    String statsJson();

    /** Goes back to the seed. */
    void reset();
}
