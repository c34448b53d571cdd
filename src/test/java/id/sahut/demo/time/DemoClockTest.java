package id.sahut.demo.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    @Test
    void theClockIsAheadByTheOffsetAndTicksWholeMicroseconds() {
        Clock clock = new DemoClock().clock(Optional.of(Duration.ofDays(14)));

        Instant now = clock.instant();

        assertThat(now).isCloseTo(Instant.now().plus(Duration.ofDays(14)), within(5, ChronoUnit.SECONDS));
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void withoutTheSettingItIsTheMachines() {
        assertThat(new DemoClock().clock(Optional.empty()).instant())
                .isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }
}
