package dev.rolecall.clients;

import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import dev.rolecall.sandbox.wire.AwsService;
import dev.rolecall.sandbox.wire.SandboxServer;
import dev.rolecall.sandbox.wire.WireEndpoint;
import dev.rolecall.sandbox.wire.WireOperation;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** A sandbox served by this process, whose answers can be spoilt operation by operation. */
final class ServedSandbox implements WireEndpoint, AutoCloseable {
    private final Sandbox sandbox;
    private final SandboxServer server;
    private volatile Spoiler spoiler = Spoiler.NONE;
    private volatile Consumer<String> watcher = key -> {};

    /**
     * What is done to one operation.
     *
     * @param operation such as {@code sts:GetCallerIdentity}
     * @param spoil from where the true answer can be had to the one that is sent
     */
    private record Spoiler(String operation, Function<Supplier<SdkPojo>, SdkPojo> spoil) {
        static final Spoiler NONE = new Spoiler("", Supplier::get);
    }

    private ServedSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.server = SandboxServer.listen(this, 0);
    }

    static ServedSandbox start(String seed) {
        return new ServedSandbox(Sandbox.start(SandboxOptions.defaults().withSeed(seed)));
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The sandbox itself, to make and to look at things without a client. */
    Sandbox sandbox() {
        return sandbox;
    }

    /** From now on this operation answers an error. */
    void fail(String operation, int status, String code, String message) {
        spoiler = new Spoiler(operation, truth -> {
            throw AwsServiceException.builder()
                    .statusCode(status)
                    .message(message)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(code)
                            .errorMessage(message)
                            .build())
                    .build();
        });
    }

    /** From now on this operation answers something else. */
    void answer(String operation, Function<SdkPojo, SdkPojo> instead) {
        spoiler = new Spoiler(operation, truth -> instead.apply(truth.get()));
    }

    void behave() {
        spoiler = Spoiler.NONE;
        watcher = key -> {};
    }

    /** How many calls were made that could have changed something. */
    long writes() {
        return sandbox.stats().calls().entrySet().stream()
                .filter(entry -> !Operations.reads(entry.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    /** Tells from now on whose access keys sign the calls. */
    void watch(Consumer<String> accessKeyIds) {
        watcher = accessKeyIds;
    }

    @Override
    public Optional<WireOperation> operation(AwsService service, String name) {
        Spoiler now = spoiler;
        Spoiler here = now.operation().equals(service.title() + ":" + name) ? now : Spoiler.NONE;
        return sandbox.operation(service, name).map(operation -> spoilt(operation, here));
    }

    private WireOperation spoilt(WireOperation operation, Spoiler spoil) {
        return new WireOperation() {
            @Override
            public SdkPojo newRequest() {
                return operation.newRequest();
            }

            @Override
            public SdkPojo answer(SdkPojo request, @Nullable String accessKeyId) {
                watcher.accept(String.valueOf(accessKeyId));
                return spoil.spoil().apply(() -> operation.answer(request, accessKeyId));
            }
        };
    }

    @Override
    public String statsJson() {
        return sandbox.statsJson();
    }

    @Override
    public void reset() {
        sandbox.reset();
    }

    @Override
    public void close() {
        server.close();
        sandbox.close();
    }
}
