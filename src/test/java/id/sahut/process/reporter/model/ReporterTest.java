package id.sahut.process.reporter.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporterTest {

    private static final Instant THEN = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-04T03:00:00Z");
    private static final UUID ID = new UUID(3, 3);

    private final Reporter ani = new Reporter(ID, ani("Ani", "+6281211110000", "ani@example.org", "id"), THEN);

    @Test
    void aReporterHasWhatTheTokenCarried() {
        assertThat(ani.id()).isEqualTo(ID);
        assertThat(ani)
                .extracting("issuer", "subject", "name", "phoneNumber", "email", "locale", "updatedAt")
                .containsExactly("city-app", "ani", "Ani", "+6281211110000", "ani@example.org", "id", THEN);
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() {
        ani.refresh(ani("Ani", "+6281211110000", "ani@example.org", "id"), NOW);

        assertThat(ani).extracting("updatedAt").isEqualTo(THEN);
    }

    @ParameterizedTest
    @CsvSource({
        "Ani Siregar, +6281211110000, ani@example.org, id",
        "Ani, +6281211119999, ani@example.org, id",
        "Ani, +6281211110000, siregar@example.org, id",
        "Ani, +6281211110000, ani@example.org, en",
        "Ani, , ani@example.org, id"
    })
    void oneChangedDetailIsTakenOver(String name, @Nullable String phone, String email, String locale) {
        ani.refresh(ani(name, phone, email, locale), NOW);

        assertThat(ani)
                .extracting("name", "phoneNumber", "email", "locale", "updatedAt")
                .containsExactly(name, phone, email, locale, NOW);
    }

    private static Caller ani(String name, @Nullable String phone, String email, String locale) {
        return new Caller("city-app", "ani", Set.of(Role.CITIZEN), Set.of(), name, phone, email, locale);
    }
}
