package dev.rolecall.scenario;

import dev.rolecall.apply.EstateWriter;
import dev.rolecall.live.CallFailure;
import dev.rolecall.live.LiveSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The two ports with somebody in between. */
final class Watched {
    private Watched() {}

    /** A call on its way to AWS: the port's method and what it is given. */
    record Call(String method, List<Object> arguments) {}

    /** Is told of each call before it is made, and may throw instead. Called from several threads. */
    interface Watcher {
        void before(Call call);
    }

    static UnaryOperator<EstateWriter> by(Watcher watcher) {
        return writer -> (EstateWriter) Proxy.newProxyInstance(
                EstateWriter.class.getClassLoader(),
                new Class<?>[] {EstateWriter.class},
                (proxy, method, arguments) -> {
                    List<Object> given = new ArrayList<>();
                    Collections.addAll(given, arguments);
                    watcher.before(new Call(method.getName(), given));
                    try {
                        return method.invoke(writer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    /** An AWS that lists everything in another order. */
    static UnaryOperator<LiveSource> shuffled(long seed) {
        Random random = new Random(seed);
        return source -> (LiveSource) Proxy.newProxyInstance(
                LiveSource.class.getClassLoader(), new Class<?>[] {LiveSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(source, arguments);
                        if (answer instanceof List<?> list) {
                            List<Object> other = new ArrayList<>(list);
                            synchronized (random) {
                                Collections.shuffle(other, random);
                            }
                            return other;
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    /** An AWS that refuses these reads, by the port's names. */
    static UnaryOperator<LiveSource> refusing(CallFailure.Kind kind, String... methods) {
        Set<String> refused = Set.of(methods);
        return source -> (LiveSource) Proxy.newProxyInstance(
                LiveSource.class.getClassLoader(), new Class<?>[] {LiveSource.class}, (proxy, method, arguments) -> {
                    if (refused.contains(method.getName())) {
                        throw new CallFailure(
                                kind, "asking for " + method.getName(), "AccessDeniedException: no", "Allow it.", null);
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
