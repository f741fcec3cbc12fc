package dev.rolecall.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which errands wait, and where most. */
class ErrandQueueTest {
    private static Errand errand(String account, String name, int number) {
        Change.OfAssignment change = new Change.OfAssignment(
                Action.CREATE,
                new Assignment(account, "Set" + number, Principal.group("Group")),
                name,
                null,
                null,
                Why.ABSENCE);
        return new Errand(change, account, "subject", "doing", "operation", () -> {
            throw new AssertionError("is not sent here");
        });
    }

    @Test
    void theLongestQueueIsKnownUntilItIsEmpty() {
        ErrandQueue queue = new ErrandQueue(
                List.of(errand("1", "prod", 1), errand("2", "dev", 2), errand("2", "dev", 3), errand("2", "dev", 4)));
        assertThat(queue.longest()).isEqualTo(new ErrandQueue.Longest("dev (2)", 3));

        List<Errand> taken = queue.take(2);
        assertThat(queue.size()).isEqualTo(2);
        // A lane that is busy waits all the same.
        assertThat(queue.longest()).isEqualTo(new ErrandQueue.Longest("dev (2)", 2));
        taken.forEach(queue::ended);
        queue.take(1).forEach(queue::ended);
        queue.take(1);
        assertThat(queue.longest()).isEqualTo(new ErrandQueue.Longest("", 0));
    }
}
