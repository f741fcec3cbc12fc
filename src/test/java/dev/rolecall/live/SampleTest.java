package dev.rolecall.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void whatWasNotSeenCostsTheLeast() {
        assertThat(new Sample(40).about(1)).isEqualTo(40);
    }

    @Test
    void someSpeakForAll() {
        Sample sample = new Sample(10);
        sample.add(2);
        sample.add(4);
        assertThat(sample.about(1)).isEqualTo(30);
        assertThat(sample.sum()).isEqualTo(6);
    }

    @Test
    void whatIsKnownWholeIsNotDoubted() {
        Sample sample = new Sample(2);
        sample.add(1);
        sample.add(9);
        assertThat(sample.about(1)).isEqualTo(10);
        assertThat(sample.doubt()).isZero();
    }

    @Test
    void theSumIsSeldomFurtherOffThanTheDoubt() {
        Random random = new Random(7);
        int within = 0;
        for (int round = 0; round < 200; round++) {
            Sample sample = new Sample(1_000);
            double sum = 0;
            for (int i = 0; i < 1_000; i++) {
                double cost = 1 + Math.floor(-3 * Math.log(1 - random.nextDouble()));
                sum += cost;
                if (i < 50) {
                    sample.add(cost);
                }
            }
            within += Math.abs(sample.about(1) - sum) <= sample.doubt() ? 1 : 0;
        }
        assertThat(within).isCloseTo(190, within(10));
    }
}
