package id.sahut.view.publicreport;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.testing.Api;
import id.sahut.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many rows the database reads for a page, by its own counters, among thousands of public reports: few for what one index
 * holds, and never more than a bound, whatever is asked for.
 */
@QuarkusTest
class RowsReadApiTest {

    private static final int REPORTS = 6000;
    private static final long PER_ROW = 20;
    private static final int PER_PAGE = 2000;
    private static final String MINE =
            "id between '00000000-0000-7000-9000-000000000000' and" + " '00000000-0000-7000-9000-ffffffffffff'";

    /** Newer than all other tests' reports, so that they are the first pages, and north of them on the map. */
    @BeforeAll
    static void fill() throws SQLException {
        String id = "cast(concat('00000000-0000-7000-9000-', lpad(seq, 12, '0')) as uuid)";
        try (Connection connection = Database.asOwner()) {
            Database.execute(connection, """
                    insert into reporter (id, issuer, subject, created_at, updated_at)
                    select %s, 'city-app', concat('rows-', seq), utc_timestamp(6), utc_timestamp(6)
                    from seq_1_to_%d""".formatted(id, REPORTS));
            Database.execute(connection, """
                    insert into report (id, reporter_id, ticket_number, channel, kind, title, description, attributes,
                      anonymous, secret, warnings, salt, submitted_at)
                    select %1$s, %1$s, concat('R', lpad(seq, 12, '0')), 'CITY_APP', 'COMPLAINT', 'x', 'x', '[]', 0, 0, '[]',
                      'x', utc_timestamp(6) from seq_1_to_%2$d""".formatted(id, REPORTS));
            // One lamp in two, one agency for nine in ten, one report in 600 a bus stop; the older half is settled.
            Database.execute(connection, """
                    insert into handling_case (id, ticket_number, reporter_id, status, kind, channel, supervision_class,
                      urgency, category_code, agency_code, proposed_agency_code, routing_rule, routing_explanation_id,
                      routing_explanation_en, anonymous, secret, kecamatan_code, kelurahan_code, area_method, followed_up,
                      escalation_level, submitted_at, updated_at, clocks, last_sequence, last_hash, version)
                    select %1$s, concat('R', lpad(seq, 12, '0')), %1$s, if(seq < %2$d / 2, 'CLOSED', 'IN_PROGRESS'),
                      'COMPLAINT', 'CITY_APP', 'ORDINARY', 'NORMAL',
                      if(seq %% 600 = 7, 'halte', if(seq %% 2, 'lampu-jalan', elt(1 + seq %% 5, 'jembatan', 'drainase',
                        'parkir', 'trotoar', 'pkl'))),
                      if(seq %% 10, 'dishub', 'dlh'), 'dishub', 'CATEGORY', 'x', 'x', 0, 0,
                      concat('12.71.', lpad(1 + seq %% 21, 2, '0')), concat('12.71.', lpad(1 + seq %% 21, 2, '0'), '.100',
                        1 + seq div 21 %% 5), 'POLYGON', 0, 0,
                      utc_timestamp(6) + interval 1 day - interval (%2$d - seq) second, utc_timestamp(6), '[]', 1, 'x', 1
                    from seq_1_to_%2$d""".formatted(id, REPORTS));
            Database.execute(connection, """
                    insert into case_public_text (case_id, sequence, text, words)
                    select %1$s, 1, 'Sudah dijadwalkan', if(seq %% 3, ' sudah dijadwalkan ', ' sudah langka dijadwalkan ')
                    from seq_1_to_%2$d""".formatted(id, REPORTS));
            Database.execute(connection, """
                    insert into public_report (id, listed_at, status, category_code, agency_code, kecamatan_code,
                      kelurahan_code, north, east, words, changed_at, learned_at)
                    select c.id, c.submitted_at, c.status, c.category_code, c.agency_code, c.kecamatan_code,
                      c.kelurahan_code, 20500 + crc32(c.id) %% 1000, 493000 + crc32(reverse(c.id)) %% 700, t.words,
                      c.updated_at, c.submitted_at
                    from handling_case c join case_public_text t on t.case_id = c.id where c.%s""".formatted(MINE));
            Database.execute(connection, """
                    insert into public_report_word (word, listed_at, report_id)
                    select w.word, p.listed_at, p.id from public_report p join (select 'sudah' word union all
                      select 'dijadwalkan' union all select 'langka') w on locate(concat(' ', w.word, ' '), p.words)
                    where p.%s""".formatted(MINE));
            Database.execute(connection, "analyze table public_report, public_report_word");
        }
    }

    @AfterAll
    static void clear() {
        Database.execute("delete from public_report_word where report_" + MINE);
        for (String table : List.of("public_report", "case_public_text", "handling_case", "report", "reporter")) {
            Database.execute(
                    "delete from " + table + " where " + (table.equals("case_public_text") ? "case_" : "") + MINE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?page_size=100",
                "?page_size=5",
                "?category_code=lampu-jalan",
                "?category_code=jalan",
                "?category_code=perhubungan&page_size=100",
                "?category_code=jalan&category_code=ketertiban&category_code=lingkungan&category_code=perhubungan",
                "?status=IN_PROGRESS",
                "?status=CLOSED&status=IN_PROGRESS&status=ANSWERED&status=DISPOSED",
                "?agency_code=dishub",
                "?agency_code=dlh",
                "?area_code=12.71.19",
                "?area_code=12.71.19&area_code=12.71.01&area_code=12.71.02.1001",
                "?area_code=12.71.19.1001",
                "?q=dijadwalkan",
                "?q=langka",
                "?q=lampu",
                "?q=petisah",
                "?bbox=98.5926,4.0799,98.7472,4.4013",
                "?bbox=98.6000,4.1000,98.7400,4.3000",
                "?bbox=98.6500,4.1500,98.7000,4.2000",
                "?bbox=98.6500,4.1850,98.6650,4.2000",
                "?submitted_from=2026-01-01T00:00:00Z",
                "?submitted_to=2099-01-01T00:00:00Z",
                "?updated_after=2000-01-01T00:00:00Z"
            })
    void oneThingAskedForReadsFewRows(String query) throws SQLException {
        Reading reading = read(query);
        assertThat(reading.items()).as("items").isGreaterThanOrEqualTo(5);
        assertThat(reading.rows())
                .as("rows read for %d", reading.items())
                .isLessThanOrEqualTo(PER_ROW * reading.items());
        Reading next = read((query.isEmpty() ? "?" : query + "&") + "page_token=" + reading.token());
        assertThat(next.rows()).as("rows read for %d", next.items()).isLessThanOrEqualTo(PER_ROW * next.items());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?category_code=lampu-jalan&status=CLOSED&area_code=12.71.19&agency_code=dlh&page_size=100",
                "?category_code=halte&agency_code=dlh",
                "?category_code=lampu-jalan&agency_code=dlh&page_size=100",
                "?q=langka+lampu+petisah+sudah+dijadwalkan+jalan+bridge+kota+medan+sei&page_size=100",
                "?q=langka+dijadwalkan&status=CLOSED&bbox=98.6500,4.1500,98.6510,4.1510",
                "?bbox=98.6000,4.1000,98.7400,4.1001&status=CLOSED",
                "?bbox=98.6500,4.1500,98.6502,4.1502",
                "?bbox=-180,-90,180,90&agency_code=dlh&page_size=100",
                "?bbox=0,0,1,1",
                "?q=tidakadasamasekali&status=IN_PROGRESS&agency_code=dishub",
                "?area_code=12.71.01&area_code=12.71.02&area_code=12.71.03&area_code=12.71.04&category_code=jalan"
                        + "&category_code=ketertiban&category_code=lingkungan&category_code=kependudukan&status=ANSWERED"
                        + "&status=CLOSED&status=FORWARDED&q=medan+jalan&bbox=98.6500,4.1500,98.7000,4.2000&page_size=100",
                "?submitted_from=2026-01-01T00:00:00Z&submitted_to=2026-01-02T00:00:00Z&status=CLOSED",
                "?updated_after=2000-01-01T00:00:00Z&category_code=halte&page_size=100",
                "?updated_after=2000-01-01T00:00:00Z&q=langka&bbox=0,0,1,1"
            })
    void nothingAskedForReadsManyRows(String query) throws SQLException {
        String token = "";
        for (int page = 0; page < 4; page++) {
            Reading reading = read(query + token);
            assertThat(reading.rows()).as("rows read for %d", reading.items()).isLessThanOrEqualTo(PER_PAGE);
            if (reading.token() == null) {
                return;
            }
            token = "&page_token=" + reading.token();
        }
    }

    @Test
    void manyShortPagesFindEverythingOnce() {
        String query =
                "category_code=lampu-jalan&status=CLOSED&q=langka&bbox=98.6000,4.1000,98.7000,4.2500&area_code=12.71.19";
        Set<Object> expected = new HashSet<>();
        Database.rows("select id from public_report where category_code = 'lampu-jalan' and status = 'CLOSED'"
                        + " and words like '% langka %' and kecamatan_code = '12.71.19' and north between 20500 and 21250"
                        + " and east between 493000 and 493500 and " + MINE)
                .forEach(row -> expected.add(String.valueOf(row.get("id"))));
        List<String> found = new ArrayList<>();
        String token = "";
        do {
            Response page = Api.anyone().get("/v1/public/reports?page_size=7&" + query + token);
            page.then().statusCode(200);
            found.addAll(page.path("items.report_id"));
            token = page.path("next_page_token") == null ? "" : "&page_token=" + page.path("next_page_token");
        } while (!token.isEmpty());
        assertThat(found).doesNotHaveDuplicates();
        assertThat(found.stream().filter(one -> one.startsWith("00000000-0000-7000-9000")))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(String::valueOf).toList());
    }

    private record Reading(int items, String token, long rows) {}

    private static Reading read(String query) throws SQLException {
        String path = "/v1/public/reports" + query;
        // Changes without a place are placed first; that is another's cost.
        Api.anyone().get(path).then().statusCode(200);
        try (Connection connection = Database.asOwner()) {
            long measuring = -counted(connection) + counted(connection);
            long before = counted(connection);
            Response answer = Api.anyone().get(path);
            long rows = counted(connection) - before - measuring;
            answer.then().statusCode(200);
            return new Reading(answer.<List<Object>>path("items").size(), answer.path("next_page_token"), rows);
        }
    }

    /** Of the whole server, on which nothing else happens meanwhile. */
    private static long counted(Connection connection) throws SQLException {
        try (ResultSet counters =
                connection.createStatement().executeQuery("show global status like 'Handler_read%'")) {
            long sum = 0;
            while (counters.next()) {
                sum += counters.getLong(2);
            }
            return sum;
        }
    }
}
