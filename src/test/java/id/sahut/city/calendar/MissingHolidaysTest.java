package id.sahut.city.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.loading.CityData;
import id.sahut.city.profile.CityProfile;
import id.sahut.platform.locale.LocalisedText;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingHolidaysTest {

    private static final CityProfile MEDAN =
            CityData.read(CityData.folderOnClassPath("city/medan")).profile();

    @ParameterizedTest(name = "at {0} with holidays up to {1}: {2}")
    @CsvSource({
        "2026-09-30T16:59:59Z, 2026, 0, no",
        // October begins in Medan at five in the afternoon, UTC
        "2026-09-30T17:00:00Z, 2026, 1, 2027",
        "2026-12-31T03:00:00Z, 2026, 1, 2027",
        "2026-12-31T03:00:00Z, 2027, 0, no",
        "2027-01-01T03:00:00Z, 2026, 1, 2027",
        "2027-03-01T03:00:00Z, 2027, 0, no",
    })
    void aYearIsMissingOnceItShouldBeKnown(Instant now, int lastKnownYear, double gauge, String missing) {
        WorkingCalendar calendar =
                WorkingCalendar.of(Clock.fixed(now, ZoneOffset.UTC), MEDAN, 1, holidays(lastKnownYear));
        MissingHolidays missingHolidays = new MissingHolidays(calendar);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        missingHolidays.register(new StartupEvent(), registry);

        assertThat(registry.get("sahut.calendar.holidays.missing").gauge().value())
                .isEqualTo(gauge);
        assertThat(missingHolidays.year().map(String::valueOf).orElse("no")).isEqualTo(missing);
    }

    private static List<Holiday> holidays(int lastYear) {
        return IntStream.rangeClosed(2025, lastYear)
                .mapToObj(year ->
                        new Holiday(LocalDate.of(year, 1, 1), new LocalisedText("Tahun Baru", "New Year"), false))
                .toList();
    }
}
