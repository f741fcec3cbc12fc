package dev.rolecall.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.live.Parallel;
import dev.rolecall.live.Progress;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slots stay full, polls stay few, and nothing is said to be done of which AWS has not said so. */
class FlightTest {
    private static final int SLOTS = 15;

    private final Interruption interruption = new Interruption();
    private final List<Outcome> outcomes = new ArrayList<>();

    private void fly(PlayedRequests requests, List<Errand> errands) {
        Stopping stopping = new Stopping(interruption);
        try (Parallel parallel = new Parallel(SLOTS)) {
            new Flight(
                            requests.writer(),
                            SLOTS,
                            parallel,
                            requests,
                            stopping,
                            new Outcomes(Journal.NONE, stopping),
                            Progress.NONE,
                            (errand, outcome) -> outcomes.add(outcome))
                    .run(errands);
        }
    }

    /** So many errands, spread evenly over so many accounts. */
    private static List<Errand> errands(PlayedRequests requests, int count, int accounts) {
        return IntStream.range(0, count)
                .mapToObj(i -> errand(requests, "account " + i % accounts, i))
                .toList();
    }

    private static Errand errand(PlayedRequests requests, String account, int number) {
        Assignment assignment = new Assignment(account, "Set" + number, Principal.group("Platform"));
        Change change = new Change.OfAssignment(Action.CREATE, assignment, null, null, null, Why.ABSENCE);
        return new Errand(change, account, change.subject(), "assigning", "Create", () -> requests.send(account));
    }

    @Test
    void twoThousandOverTwoHundredAccountsTakeHardlyLongerThanFifteenAtATimeCan() {
        PlayedRequests requests = new PlayedRequests(1);
        fly(requests, errands(requests, 2_000, 200));

        assertThat(outcomes).hasSize(2_000).allMatch(Outcome::succeeded);
        assertThat(requests.mostOpen()).isLessThanOrEqualTo(SLOTS);
        assertThat(requests.describes() + requests.lists()).as("polls").isLessThanOrEqualTo(800);
        assertThat(requests.now().toMillis()
                        / (double) requests.work().dividedBy(SLOTS).toMillis())
                .as("time, as a multiple of the least")
                .isLessThan(1.15);
    }

    @Test
    void theLongestLaneGoesFirst() {
        PlayedRequests requests = new PlayedRequests(1);
        List<Errand> errands = new ArrayList<>(errands(requests, 40, 40));
        IntStream.range(100, 110).forEach(i -> errands.add(errand(requests, "busy", i)));
        fly(requests, errands);

        assertThat(outcomes).hasSize(50).allMatch(Outcome::succeeded);
        assertThat(requests.started().subList(0, SLOTS)).contains("busy");
    }

    @Test
    void theOneThatFailedIsFoundAmongMany() {
        PlayedRequests requests = new PlayedRequests(2).failing("account 7");
        fly(requests, errands(requests, 60, 30));

        assertThat(outcomes).hasSize(60);
        assertThat(outcomes.stream()
                        .filter(outcome -> !outcome.succeeded())
                        .map(outcome -> ((Change.OfAssignment) outcome.change())
                                        .assignment()
                                        .account() + ": " + outcome.error()))
                .containsExactly(
                        "account 7: it was doomed - Run it again; if it stays, the reason above is all that AWS says.",
                        "account 7: it was doomed - Run it again; if it stays, the reason above is all that AWS says.");
    }

    @Test
    void whatNoListShowsIsAskedAboutInsteadOfTakenForEnded() {
        PlayedRequests requests = new PlayedRequests(3).hiding("account 0");
        fly(requests, errands(requests, 1, 1));

        assertThat(outcomes).hasSize(1).allMatch(Outcome::succeeded);
        assertThat(requests.describes()).as("asked until it had ended").isGreaterThan(1);
        assertThat(requests.now()).isGreaterThan(requests.work());
    }

    @Test
    void withoutListsEveryRequestIsAskedAbout() {
        PlayedRequests requests = new PlayedRequests(4).withoutLists().failing("account 3");
        fly(requests, errands(requests, 20, 20));

        assertThat(outcomes).hasSize(20);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).hasSize(1);
        assertThat(requests.lists()).isEqualTo(1);
    }

    @Test
    void onceInterruptedWhatIsInFlightIsFinishedAndNothingElseBegun() {
        PlayedRequests requests = new PlayedRequests(5);
        List<Errand> errands = new ArrayList<>(errands(requests, 30, 30));
        Errand stops = errands.get(3);
        errands.set(
                3, new Errand(stops.change(), stops.lane(), stops.subject(), stops.doing(), stops.operation(), () -> {
                    interruption.request();
                    return requests.send(stops.lane());
                }));
        fly(requests, errands);

        assertThat(outcomes).hasSize(30);
        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(SLOTS);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allMatch(outcome -> outcome.result() == Outcome.Result.BLOCKED)
                .allSatisfy(outcome -> assertThat(outcome.error()).contains("interrupted"));
    }
}
