package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.live.ReadForecast;
import dev.rolecall.live.Way;
import org.junit.jupiter.api.Test;

class ReadCostTest {
    @Test
    void minutes() {
        assertThat(ReadCost.forecast(new ReadForecast(Way.BY_PERMISSION_SET, "because", 4_213), 20))
                .isEqualTo(
                        "reading by permission set: about 4 213 calls of sso-admin, about 3 min 31 s at 20 calls/s (because)");
    }

    @Test
    void secondsAndHours() {
        assertThat(ReadCost.forecast(new ReadForecast(Way.BY_PRINCIPAL, "because", 7), 20))
                .contains("about 7 calls of sso-admin, about 1 s at");
        assertThat(ReadCost.forecast(new ReadForecast(Way.BY_PRINCIPAL, "because", 144_021), 20))
                .contains("about 144 021 calls of sso-admin, about 2 h 0 min 2 s at");
    }
}
