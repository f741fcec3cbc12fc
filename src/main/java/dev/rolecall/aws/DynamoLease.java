package dev.rolecall.aws;

import dev.rolecall.apply.lease.LeaseStore;
import dev.rolecall.live.CallFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * A lease as an item of a DynamoDB table, written with conditions. The key is called as in the tables that Terraform's S3
 * backend locks with, so that such a table serves.
 */
public final class DynamoLease implements LeaseStore, AutoCloseable {
    private static final String KEY = "LockID";
    private static final String VERSION = "Version";
    private static final String HOLDER = "Holder";
    private static final String TTL = "TtlMillis";

    private final DynamoDbClient client;
    private final Failures failures = new Failures(false);
    private final String table;
    private final Map<String, AttributeValue> key;
    private final String place;

    DynamoLease(DynamoDbClient client, String table, String item) {
        this.client = client;
        this.table = table;
        this.key = Map.of(KEY, AttributeValue.fromS(item));
        this.place = "lease " + item + " in DynamoDB table " + table;
    }

    @Override
    public @Nullable Entry read() {
        Map<String, AttributeValue> item = call(
                "GetItem",
                "reading the " + place,
                () -> client.getItem(r -> r.tableName(table).key(key).consistentRead(true))
                        .item());
        return item == null || item.isEmpty() ? null : entry(item);
    }

    private Entry entry(Map<String, AttributeValue> item) {
        AttributeValue version = item.get(VERSION);
        AttributeValue ttl = item.get(TTL);
        if (version == null || version.s() == null || ttl == null || ttl.n() == null) {
            throw new CallFailure(
                    CallFailure.Kind.OTHER,
                    "reading the " + place,
                    "what stands there is no lease of Rolecall's",
                    "Give --lock another item of the table.",
                    null);
        }
        AttributeValue holder = item.get(HOLDER);
        String name = holder == null || holder.s() == null ? "somebody" : holder.s();
        return new Entry(version.s(), name, Duration.ofMillis(Long.parseLong(ttl.n())));
    }

    @Override
    public boolean write(Entry entry, @Nullable String expected) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(VERSION, AttributeValue.fromS(entry.version()));
        item.put(HOLDER, AttributeValue.fromS(entry.holder()));
        item.put(TTL, AttributeValue.fromN(Long.toString(entry.ttl().toMillis())));
        return holds(
                "PutItem",
                "writing the " + place,
                () -> client.putItem(r -> {
                    r.tableName(table).item(item);
                    if (expected == null) {
                        r.conditionExpression("attribute_not_exists(" + KEY + ")");
                    } else {
                        r.conditionExpression(VERSION + " = :seen").expressionAttributeValues(seen(expected));
                    }
                }));
    }

    @Override
    public void remove(String version) {
        holds(
                "DeleteItem",
                "giving back the " + place,
                () -> client.deleteItem(r -> r.tableName(table)
                        .key(key)
                        .conditionExpression(VERSION + " = :seen")
                        .expressionAttributeValues(seen(version))));
    }

    private static Map<String, AttributeValue> seen(String version) {
        return Map.of(":seen", AttributeValue.fromS(version));
    }

    /** Whether the condition held. */
    private boolean holds(String operation, String doing, Runnable write) {
        return call(operation, doing, () -> {
            try {
                write.run();
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    private <T> T call(String operation, String doing, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            CallFailure.Kind kind = failures.kind(e);
            CallFailure failure = failures.failure(e, kind, "dynamodb", operation, doing, 1);
            throw switch (kind) {
                case NOT_FOUND ->
                    new CallFailure(
                            kind,
                            doing,
                            failure.reason(),
                            "Make the table, with the key " + KEY + " (a string), or name another with --lock.",
                            e);
                case DENIED ->
                    new CallFailure(
                            kind,
                            doing,
                            failure.reason(),
                            "Allow dynamodb:GetItem, dynamodb:PutItem and"
                                    + " dynamodb:DeleteItem on the table to whoever runs this.",
                            e);
                case INVALID ->
                    new CallFailure(
                            kind,
                            doing,
                            failure.reason(),
                            "The table's key must be " + KEY
                                    + " (a string) and nothing else: make one like that, or name"
                                    + " another with --lock.",
                            e);
                case CONFLICT, EXISTS, THROTTLED, QUOTA, UNSUPPORTED, ENVIRONMENT, OTHER -> failure;
            };
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
