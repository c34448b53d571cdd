package id.sahut.process.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import id.sahut.testing.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReportersTest {

    @Inject
    Reporters reporters;

    private final String subject = "reporters-" + UUID.randomUUID();

    @Test
    void somebodyNewIsKeptAsTheTokenNamesThem() {
        UUID id = identify(ani("Ani", "+6281211110000", "ani@example.org", "id"));

        assertThat(row())
                .containsEntry("id", id)
                .containsEntry("issuer", "city-app")
                .containsEntry("name", "Ani")
                .containsEntry("phone_number", "+6281211110000")
                .containsEntry("email", "ani@example.org")
                .containsEntry("locale", "id");
        assertThat(row().get("updated_at")).isEqualTo(row().get("created_at"));
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() {
        UUID id = identify(ani("Ani", null, "ani@example.org", "id"));
        Map<String, @Nullable Object> before = row();

        assertThat(identify(ani("Ani", null, "ani@example.org", "id"))).isEqualTo(id);
        assertThat(row()).isEqualTo(before);
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
        UUID id = identify(ani("Ani", "+6281211110000", "ani@example.org", "id"));
        Map<String, @Nullable Object> before = row();

        assertThat(identify(ani(name, phone, email, locale))).isEqualTo(id);
        assertThat(row())
                .containsEntry("name", name)
                .containsEntry("phone_number", phone)
                .containsEntry("email", email)
                .containsEntry("locale", locale)
                .containsEntry("created_at", before.get("created_at"));
        assertThat(row().get("updated_at")).isNotEqualTo(before.get("updated_at"));
    }

    @Test
    void severalFirstReportsAtOnceAreOfOnePerson() throws Exception {
        Caller ani = ani("Ani", null, null, null);
        var executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<UUID>> ids = IntStream.range(0, 8)
                    .mapToObj(i -> executor.submit(() -> identify(ani)))
                    .toList();
            for (Future<UUID> id : ids) {
                assertThat(id.get()).isEqualTo(row().get("id"));
            }
        } finally {
            executor.shutdown();
        }
    }

    private UUID identify(Caller caller) {
        return QuarkusTransaction.requiringNew().call(() -> reporters.identify(caller));
    }

    private Map<String, @Nullable Object> row() {
        return Database.rows("select * from reporter where issuer = 'city-app' and subject = ?", subject)
                .get(0);
    }

    private Caller ani(String name, @Nullable String phone, @Nullable String email, @Nullable String locale) {
        return new Caller("city-app", subject, Set.of(Role.CITIZEN), Set.of(), name, phone, email, locale);
    }
}
