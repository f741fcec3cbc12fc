package dev.rolecall.job;

import dev.rolecall.report.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts notices as JSON to an address, as Slack's incoming webhooks take them. Who knows the address may post there, so
 * nothing but its host is ever said, and it is sent nowhere but there: redirects are not followed.
 */
public final class Webhook implements Channel {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_TLS_REASON = 200;

    private final URI address;
    private final Patience patience;
    private final Pause pause;
    private @Nullable HttpClient client;

    /**
     * How long to wait for a receiver.
     *
     * @param connect for a connection
     * @param whole for everything, tries and pauses together
     */
    public record Patience(Duration connect, Duration whole) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    /** The way to wait between two tries. */
    @FunctionalInterface
    public interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    public Webhook(URI address, Patience patience, Pause pause) {
        this.address = address;
        this.patience = patience;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "the webhook at " + address.getHost();
    }

    @Override
    public void send(Notice notice) throws Undelivered, InterruptedException {
        String body = Json.line(NoticeText.document(notice));
        long end = System.nanoTime() + patience.whole().toNanos();
        for (int tries = 1; ; tries++) {
            Answer answer = post(body, Duration.ofNanos(end - System.nanoTime()));
            if (answer.fault() == null) {
                return;
            }
            Duration wait = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
            if (answer.asked().compareTo(wait) > 0) {
                wait = answer.asked();
            }
            boolean late = wait.compareTo(Duration.ofNanos(end - System.nanoTime())) >= 0;
            if (!answer.passing() || tries == TRIES || late) {
                throw new Undelivered(answer.fault() + (tries == 1 ? "" : " (after " + tries + " tries)"));
            }
            pause.sleep(wait);
        }
    }

    /**
     * What came of one try.
     *
     * @param fault absent where it was taken
     * @param passing whether it may be taken the next time
     * @param asked how long the receiver wants to be left alone
     */
    private record Answer(@Nullable String fault, boolean passing, Duration asked) {
        static Answer fault(String fault, boolean passing) {
            return new Answer(fault, passing, Duration.ZERO);
        }
    }

    private Answer post(String body, Duration left) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "rolecall")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            // What it says is not needed, and may never end.
            response.body().close();
            return answer(response);
        } catch (IOException e) {
            return fault(e);
        }
    }

    private static Answer answer(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer(null, false, Duration.ZERO);
        } else if (status >= 300 && status < 400) {
            return Answer.fault("it answered " + status + ", a redirect, which is not followed", false);
        }
        Duration asked = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
        return new Answer("it answered " + status, status == 429 || status >= 500, asked);
    }

    /** In words of our own: those of an exception may hold the address. */
    private Answer fault(IOException error) {
        if (error instanceof HttpConnectTimeoutException) {
            return Answer.fault("no connection within " + patience.connect().toSeconds() + " s", true);
        } else if (error instanceof HttpTimeoutException) {
            return Answer.fault("no answer within " + patience.whole().toSeconds() + " s", false);
        } else if (error instanceof ConnectException) {
            return nameUnknown(error)
                    ? Answer.fault("its name is not known", false)
                    : Answer.fault("it takes no connection", true);
        } else if (error instanceof SSLException) {
            String reason = error.getMessage() == null ? "" : error.getMessage();
            boolean told = reason.contains(address.getRawPath());
            return Answer.fault("TLS failed" + (told ? "" : ": " + Excerpt.of(reason, LONGEST_TLS_REASON)), false);
        }
        return Answer.fault("the connection broke", true);
    }

    private static boolean nameUnknown(Throwable error) {
        return error instanceof UnresolvedAddressException
                || (error.getCause() != null && nameUnknown(error.getCause()));
    }

    private HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(patience.connect())
                    .build();
            client = made;
        }
        return made;
    }
}
