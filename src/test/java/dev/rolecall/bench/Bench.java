package dev.rolecall.bench;

import dev.rolecall.aws.AwsSource;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.aws.Calls;
import dev.rolecall.aws.Clients;
import dev.rolecall.aws.Connection;
import dev.rolecall.aws.Limiter;
import dev.rolecall.live.Sleeper;
import dev.rolecall.model.Limits;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.wire.SandboxServer;
import java.net.URI;
import java.util.Random;

/** A sandbox on loopback and a client of it that keeps AWS's rates, both so many times faster than AWS. */
final class Bench implements AutoCloseable {
    static final String REGION = "eu-west-1";

    private final SandboxServer server;
    private final Clients clients;
    private final CallCounts counts = new CallCounts();
    private final Calls calls;
    private final Sleeper sleeper;

    Bench(Sandbox sandbox, double timeScale) {
        this.server = SandboxServer.listen(sandbox, 0);
        System.setProperty("aws.accessKeyId", "bench");
        System.setProperty("aws.secretAccessKey", "bench");
        this.clients = new Connection(null, REGION, URI.create(url())).open();
        this.sleeper = Sleeper.real().scaled(timeScale);
        this.calls = new Calls(Limiter.documented(Limits.DOCUMENTED, timeScale), counts, sleeper, new Random(1), true);
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    Clients clients() {
        return clients;
    }

    Calls calls() {
        return calls;
    }

    AwsSource source() {
        return new AwsSource(clients, calls);
    }

    Sleeper sleeper() {
        return sleeper;
    }

    CallCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        clients.close();
        server.close();
    }
}
