package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The one way in: every call, direct or over a wire, is counted, checked and answered here under one lock. Throttles and faults
 * belong here too.
 */
final class Gate {

    private final Object lock = new Object();
    private final Constraints constraints;
    private final Behaviour behaviour;
    private final SimulatedTime time;
    private final Supplier<World> seed;
    private Throttles throttles;
    private World world;
    private Stats stats = new Stats();

    Gate(Constraints constraints, Behaviour behaviour, SimulatedTime time, World first, Supplier<World> seed) {
        this.constraints = constraints;
        this.behaviour = behaviour;
        this.time = time;
        this.throttles = new Throttles(behaviour.limits().sharedRows());
        this.seed = seed;
        this.world = first;
    }

    /** Answers one call; the body sees a world in which all requests that are due have ended. */
    <Q extends SdkPojo, R> R call(Caller caller, AwsService service, String operation, Q request, Body<Q, R> body) {
        try {
            return answer(caller, service, operation, request, body);
        } finally {
            // Outside the lock: others are not kept waiting.
            time.pass(behaviour.limits().latency());
        }
    }

    private <Q extends SdkPojo, R> R answer(
            Caller caller, AwsService service, String operation, Q request, Body<Q, R> body) {
        synchronized (lock) {
            stats.called(service.title() + ":" + operation);
            settle();
            try {
                checkRate(caller, service, operation);
                constraints.violation(service, operation, request).ifPresent(text -> {
                    throw CommonErrors.invalid(service, text);
                });
                Access.check(world, caller, service, operation);
                return body.answer(world, caller, request);
            } catch (AwsServiceException e) {
                stats.failed(e.isThrottlingException());
                throw e;
            } finally {
                stats.outstanding(world.requests().openOf(AsyncRequest.Kind.ASSIGNMENT_CREATION)
                        + world.requests().openOf(AsyncRequest.Kind.ASSIGNMENT_DELETION));
                // Without limits a request takes no time: it is in progress in its own answer and ended for whoever
                // asks next.
                settle();
            }
        }
    }

    private void checkRate(Caller caller, AwsService service, String operation) {
        if (behaviour.limits().throttled() && !throttles.allows(caller.account(), service, operation, time.instant())) {
            throw CommonErrors.throttled(service);
        }
    }

    private void settle() {
        AccountOperations.settle(world);
        world.requests().settle(world.now(), request -> Effects.run(world, request));
    }

    /** Does something else with the world, under the same lock. */
    <R> R with(Function<World, R> work) {
        synchronized (lock) {
            settle();
            return work.apply(world);
        }
    }

    /** Goes back to the seed. */
    void reset() {
        synchronized (lock) {
            world = seed.get();
            stats = new Stats();
            throttles = new Throttles(behaviour.limits().sharedRows());
        }
    }

    SandboxStats stats() {
        synchronized (lock) {
            return stats.snapshot();
        }
    }

    /** What an operation does. */
    interface Body<Q, R> {
        R answer(World world, Caller caller, Q request);
    }
}
