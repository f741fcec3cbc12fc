package dev.rolecall.live;

import dev.rolecall.aws.AwsSource;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.aws.Calls;
import dev.rolecall.aws.Clients;
import dev.rolecall.aws.Connection;
import dev.rolecall.aws.Limiter;
import dev.rolecall.sandbox.Sandbox;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Reads a sandbox in this process, without limits, and counts. */
final class Bystander {
    private Bystander() {}

    /**
     * What was read, and what that took.
     *
     * @param forecast as it was told before
     */
    record Seen(LiveEstate live, CallCounts counts, ReadForecast forecast) {}

    static Seen read(Sandbox sandbox, ReadScope scope, @Nullable Way forced) {
        CallCounts counts = new CallCounts();
        ReadForecast[] told = new ReadForecast[1];
        Progress progress = new Progress() {
            @Override
            public void phase(String what, int steps) {}

            @Override
            public void step() {}

            @Override
            public void forecast(ReadForecast forecast) {
                told[0] = forecast;
            }
        };
        try (Clients clients = Connection.inProcess(sandbox.httpClient(), "eu-west-1")) {
            Calls calls = new Calls(Limiter.none(), counts, duration -> {}, new Random(1), false);
            LiveEstate live =
                    new EstateReader(new AwsSource(clients, calls), duration -> {}, progress, forced).read(scope);
            return new Seen(live, counts, told[0]);
        }
    }
}
