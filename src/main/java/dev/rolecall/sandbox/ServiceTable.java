package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.WireOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The operations of one service as the wire needs them: each call gets a client that acts for whoever signed it. */
final class ServiceTable {

    private final Map<String, WireOperation> operations = new HashMap<>();

    private ServiceTable() {}

    static <C> ServiceTable of(List<ServiceOperation<C, ?, ?>> operations, Function<@Nullable String, C> clientOfKey) {
        ServiceTable table = new ServiceTable();
        operations.forEach(each -> table.operations.put(each.name(), wired(each, clientOfKey)));
        return table;
    }

    Optional<WireOperation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    private static <C, Q, R extends SdkPojo> WireOperation wired(
            ServiceOperation<C, Q, R> operation, Function<@Nullable String, C> clientOfKey) {
        return new WireOperation() {
            @Override
            public SdkPojo newRequest() {
                return (SdkPojo) operation.newRequest().get();
            }

            @Override
            @SuppressWarnings("unchecked") // The request was built by the builder of newRequest.
            public SdkPojo answer(SdkPojo request, @Nullable String accessKeyId) {
                return operation.call().apply(clientOfKey.apply(accessKeyId), (Q) request);
            }
        };
    }
}
