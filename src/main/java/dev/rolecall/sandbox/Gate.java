package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import dev.rolecall.sandbox.wire.ConnectionLost;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The one way in: every call, direct or over a wire, is counted, throttled, checked and answered here under one lock, and goes wrong
 * here if the plan says so.
 */
final class Gate {

    private final Object lock = new Object();
    private final Constraints constraints;
    private final Limits limits;
    private final SimulatedTime time;
    private final Supplier<World> seed;
    private final PageTokens pages;
    private final Shadow shadow = new Shadow(Gate::settle);
    private World world;
    private Stats stats = new Stats();
    private Throttles throttles;
    private FaultPlan plan;
    private FaultDraws faults;

    Gate(Constraints constraints, Behaviour behaviour, SimulatedTime time, World first, Supplier<World> seed) {
        this.constraints = constraints;
        this.limits = behaviour.limits();
        this.pages = new PageTokens(behaviour.paging());
        this.time = time;
        this.world = first;
        this.seed = seed;
        this.throttles = new Throttles(limits.sharedRows());
        this.plan = behaviour.faults();
        this.faults = new FaultDraws(plan);
    }

    /** Answers one call; the body sees a world in which all requests that are due have ended. */
    <Q extends SdkPojo, R> R call(Caller caller, AwsService service, String operation, Q request, Body<Q, R> body) {
        Call<R> call = new Call<>(
                caller,
                service,
                operation,
                request,
                there -> pages.answer(there, caller, service, request, each -> body.answer(there, caller, each)));
        Fault fault;
        synchronized (lock) {
            stats.called(service.title() + ":" + operation);
            fault = faults.next(service, operation);
        }
        try {
            synchronized (lock) {
                return answer(call, fault);
            }
        } finally {
            // Outside the lock: others are not kept waiting.
            time.pass(fault == Fault.SLOW ? limits.latency().plus(plan.slow()) : limits.latency());
        }
    }

    private record Call<R>(
            Caller caller, AwsService service, String operation, SdkPojo request, Function<World, R> body) {}

    private <R> R answer(Call<R> call, @Nullable Fault fault) {
        settle(world);
        try {
            if (fault == Fault.RESET) {
                throw new ConnectionLost();
            }
            check(call, fault);
            R answer = run(call, fault);
            if (fault == Fault.TIMEOUT) {
                throw new ConnectionLost();
            }
            return answer;
        } catch (AwsServiceException e) {
            stats.failed(e.isThrottlingException());
            throw e;
        } catch (ConnectionLost e) {
            stats.failed(false);
            throw e;
        } finally {
            stats.outstanding(world.requests().openOf(AsyncRequest.Kind.ASSIGNMENT_CREATION)
                    + world.requests().openOf(AsyncRequest.Kind.ASSIGNMENT_DELETION));
            // Without limits a request takes no time: it is in progress in its own answer and ended for whoever asks
            // next.
            settle(world);
        }
    }

    private void check(Call<?> call, @Nullable Fault fault) {
        AwsService service = call.service();
        boolean allowed = !limits.throttled()
                || throttles.allows(call.caller().account(), service, call.operation(), time.instant());
        if (!allowed || fault == Fault.THROTTLE) {
            throw CommonErrors.throttled(service);
        }
        constraints.violation(service, call.operation(), call.request()).ifPresent(text -> {
            throw CommonErrors.invalid(service, text);
        });
        if (service == AwsService.SSO_ADMIN) {
            InstanceAccess.check(world, call.caller(), call.operation(), call.request());
        }
        Access.check(world, call.caller(), service, call.operation());
        if (fault == Fault.CONFLICT) {
            throw CommonErrors.conflict(service);
        }
        if (fault == Fault.ERROR) {
            throw CommonErrors.internal(service);
        }
    }

    private <R> R run(Call<R> call, @Nullable Fault fault) {
        if (fault == Fault.STALE) {
            return call.body()
                    .apply(shadow.behind(world.now().minus(plan.stale())).orElse(world));
        }
        Function<World, R> body = there -> {
            there.requests().doomNew(fault == Fault.FAILED);
            try {
                return call.body().apply(there);
            } finally {
                there.requests().doomNew(false);
            }
        };
        if (plan.has(Fault.STALE) && FaultDraws.isWrite(call.service(), call.operation())) {
            shadow.before(world, world.now(), there -> {
                R unused = body.apply(there);
            });
        }
        return body.apply(world);
    }

    private static void settle(World world) {
        AccountOperations.settle(world);
        AccountInstanceOperations.settle(world);
        world.requests().settle(world.now(), request -> Effects.run(world, request));
    }

    /** Does something else with the world, under the same lock. */
    <R> R with(Function<World, R> work) {
        synchronized (lock) {
            settle(world);
            return work.apply(world);
        }
    }

    /** Lets the world be changed past all calls. */
    SandboxEdit edit() {
        synchronized (lock) {
            settle(world);
            shadow.forget();
            return new SandboxEdit(world);
        }
    }

    /** From now on calls go wrong by this plan, whose count of calls begins now. */
    void inject(FaultPlan newPlan) {
        synchronized (lock) {
            shadow.forget();
            plan = newPlan;
            faults = new FaultDraws(newPlan);
        }
    }

    /** Goes back to the seed. */
    void reset() {
        synchronized (lock) {
            world = seed.get();
            stats = new Stats();
            throttles = new Throttles(limits.sharedRows());
            inject(plan);
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
