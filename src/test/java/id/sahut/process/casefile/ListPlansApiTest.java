package id.sahut.process.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import id.sahut.testing.StatementCounter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The lists people open all day go along an index, so that they stay as fast with ten million reports as with ten
 * thousand. The plans are those of the very statements the application sends, over a table that is not empty.
 */
@QuarkusTest
class ListPlansApiTest {

    private static final int ROWS = 4000;
    private static final String DESK = "meja-pengaduan";

    @Test
    void theCoordinatorsInboxGoesAlongTheDueTimes() throws SQLException {
        assertThat(plan(Api.coordinator(), "/v1/cases", DESK))
                .as("plan")
                .satisfies(steps -> sorted(steps, "inbox_due"));
    }

    @Test
    void theCoordinatorsOtherOrdersHaveTheirIndexesToo() throws SQLException {
        assertThat(plan(Api.coordinator(), "/v1/cases?sort=-submitted_at", DESK))
                .satisfies(steps -> sorted(steps, "inbox_submitted"));
        assertThat(plan(Api.coordinator(), "/v1/cases?sort=-updated_at", DESK))
                .satisfies(steps -> sorted(steps, "inbox_updated"));
    }

    @Test
    void aLiaisonsInboxGoesAlongTheAgencysDueTimes() throws SQLException {
        assertThat(plan(Api.liaison("pud-rph"), "/v1/cases", "pud-rph", "pud-rph"))
                .satisfies(steps -> sorted(steps, "agency_due"));
        assertThat(plan(Api.liaison("pud-rph"), "/v1/cases?sort=-updated_at", "pud-rph", "pud-rph"))
                .satisfies(steps -> sorted(steps, "agency_updated"));
    }

    @Test
    void aCitizensListGoesAlongTheirOwnReports() throws SQLException {
        String subject = "plans-" + UUID.randomUUID();
        Api.submitLamp(Api.citizen(subject));
        assertThat(plan(Api.citizen(subject), "/v1/reports", "city-app", subject))
                .satisfies(steps -> sorted(steps, "my_reports"));
    }

    @Test
    void theNextPageGoesAlongTheSameIndex() throws SQLException {
        for (int i = 0; i < 3; i++) {
            Api.submitLamp(Api.newCitizen());
        }
        String token =
                Api.coordinator().get("/v1/cases?page_size=1").then().extract().path("next_page_token");
        assertThat(plan(
                        Api.coordinator(),
                        "/v1/cases?page_size=1&page_token=" + token,
                        DESK,
                        "2026-12-01 10:00:00",
                        "2026-12-01 10:00:00",
                        UUID.randomUUID().toString()))
                .satisfies(steps -> sorted(steps, "inbox_due"));
    }

    private record Step(String table, String key, String extra) {}

    private static void sorted(List<? extends Step> steps, String index) {
        Step first = steps.stream()
                .filter(step -> step.table().equals("c"))
                .findFirst()
                .orElseThrow();
        assertThat(first.key()).isEqualTo(index);
        assertThat(steps)
                .noneMatch(step ->
                        step.extra().contains("filesort") || step.extra().contains("temporary"));
        assertThat(steps).allSatisfy(step -> assertThat(step.key()).isNotNull());
    }

    /** The plan of the first statement a request needs, with values as the request has them. */
    private static List<Step> plan(RequestSpecification who, String path, Object... values) throws SQLException {
        StatementCounter.start();
        who.get(path).then().statusCode(200);
        String statement = StatementCounter.statements().get(0);
        assertThat(statement).contains("from handling_case c").contains("order by");
        try (Connection connection = Database.asOwner()) {
            connection.setAutoCommit(false);
            fill(connection);
            try (PreparedStatement explain = connection.prepareStatement("explain " + statement)) {
                for (int i = 0; i < values.length; i++) {
                    explain.setObject(i + 1, values[i]);
                }
                try (ResultSet result = explain.executeQuery()) {
                    List<Step> steps = new java.util.ArrayList<>();
                    while (result.next()) {
                        steps.add(new Step(
                                String.valueOf(result.getString("table")),
                                result.getString("key"),
                                String.valueOf(result.getString("Extra"))));
                    }
                    return steps;
                }
            } finally {
                connection.rollback();
            }
        }
    }

    /** Thousands of cases of many agencies and citizens, taken back at the end. */
    private static void fill(Connection connection) throws SQLException {
        String number = "lpad(seq, 12, '0')";
        String id = "cast(concat('00000000-0000-7000-8000-', " + number + ") as uuid)";
        Database.execute(connection, """
                insert into reporter (id, issuer, subject, created_at, updated_at)
                select %s, 'city-app', concat('plan-', seq), utc_timestamp(6), utc_timestamp(6) from seq_1_to_%d""".formatted(id, ROWS));
        Database.execute(connection, """
                insert into report (id, reporter_id, ticket_number, channel, kind, title, description, attributes,
                  anonymous, secret, warnings, salt, submitted_at)
                select %1$s, %1$s, concat('P', %2$s), 'CITY_APP', 'COMPLAINT', 'x', 'x', '[]', 0, 0, '[]', 'x',
                  utc_timestamp(6) - interval seq minute from seq_1_to_%3$d""".formatted(id, number, ROWS));
        Database.execute(connection, """
                insert into handling_case (id, ticket_number, reporter_id, status, kind, channel, supervision_class, urgency, agency_code,
                  proposed_agency_code, routing_rule, routing_explanation_id, routing_explanation_en, anonymous, secret,
                  area_method, followed_up, escalation_level, submitted_at, updated_at, clocks, due_at, last_sequence,
                  last_hash, version)
                select %1$s, concat('P', %3$s), %1$s, 'DISPOSED', 'COMPLAINT', 'CITY_APP', 'ORDINARY', 'NORMAL',
                  elt(1 + seq %% 20, 'pud-rph', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'b1', 'b2', 'b3',
                    'b4', 'b5', 'b6', 'b7', 'b8', 'b9', 'c1'),
                  'dishub', 'CATEGORY', 'x', 'x', 0, 0, 'NONE', 0, 0, utc_timestamp(6) - interval seq minute,
                  utc_timestamp(6) - interval seq minute, '[]', utc_timestamp(6) + interval seq minute, 1, 'x', 0
                from seq_1_to_%2$d""".formatted(id, ROWS, number));
    }
}
