package dev.rolecall.aws;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was sent, retries included, by service and operation; and how often AWS said that it was too much. */
public final class CallCounts {
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final LongAdder throttles = new LongAdder();

    void sent(String service, String operation) {
        calls.computeIfAbsent(service + ":" + operation, name -> new LongAdder())
                .increment();
    }

    void throttled() {
        throttles.increment();
    }

    /** By {@code service:Operation}, sorted. */
    public SortedMap<String, Long> byOperation() {
        SortedMap<String, Long> result = new TreeMap<>();
        calls.forEach((name, count) -> result.put(name, count.sum()));
        return result;
    }

    public long total() {
        return calls.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Of one service, such as {@code sso-admin}. */
    public long total(String service) {
        return calls.entrySet().stream()
                .filter(each -> each.getKey().startsWith(service + ":"))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    public long throttles() {
        return throttles.sum();
    }
}
