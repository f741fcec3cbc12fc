/**
 * Puts an AWS implementation behind AWS's own protocols: a codec driven by {@code SdkPojo.sdkFields()} (AWS JSON 1.1 and Query/XML),
 * a transport inside the process for real SDK clients, and a loopback HTTP server for every other AWS client.
 *
 * <p>It knows nothing of what stands behind it but {@link dev.rolecall.sandbox.wire.WireEndpoint}; {@code dev.rolecall.sandbox}
 * implements that. Everything that comes in malformed is answered with a 4xx, and nothing that comes in ends the server.
 */
@NullMarked
package dev.rolecall.sandbox.wire;

import org.jspecify.annotations.NullMarked;
