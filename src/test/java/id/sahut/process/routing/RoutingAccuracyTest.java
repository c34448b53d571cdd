package id.sahut.process.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import id.sahut.city.category.ReportKind;
import id.sahut.platform.locale.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How many realistic reports of the demo city reach the right agency by their words alone; left to the desk counts as
 * wrong. Terms and scorer are tuned on the tuning rows only: of the held-out rows, misses are counted but never shown.
 *
 * <p>Two tables, because a table flatters terms written together with it. The held-out rows of the second were written
 * after the last change to the terms and say what to expect of reports that nobody has thought of; whoever tunes on them
 * writes new ones.
 */
class RoutingAccuracyTest {

    private static final String FIRST = "medan-reports.csv";
    private static final String SECOND = "medan-reports-second.csv";

    private static final RouteReport ROUTE_REPORT = RoutingFixture.medan();

    @Test
    void sends_85_percent_of_the_tuning_rows_to_the_right_agency() throws IOException {
        assertThat(accuracy(FIRST, "tuning", true)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void sends_85_percent_of_the_held_out_rows_to_the_right_agency() throws IOException {
        assertThat(accuracy(FIRST, "held-out", false)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void sends_85_percent_of_the_second_tables_tuning_rows_to_the_right_agency() throws IOException {
        assertThat(accuracy(SECOND, "tuning", true)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void sends_three_of_four_reports_nobody_has_thought_of_to_the_right_agency() throws IOException {
        assertThat(accuracy(SECOND, "held-out", false)).isGreaterThanOrEqualTo(0.75);
    }

    private static double accuracy(String table, String set, boolean showMisses) throws IOException {
        int right = 0;
        int desk = 0;
        List<String> misses = new ArrayList<>();
        List<Row> rows =
                rows(table).stream().filter(row -> row.set().equals(set)).toList();
        assertThat(rows).hasSizeGreaterThan(30);
        for (Row row : rows) {
            RoutingDecision decision =
                    ROUTE_REPORT.route(new RoutingRequest(row.kind(), null, Map.of(), null, row.text()));
            if (decision.agencyCode().equals(row.agency())) {
                right++;
            } else {
                desk += decision.rule() == Rule.DESK ? 1 : 0;
                misses.add(row.agency() + " -> " + decision.agencyCode() + ": " + row.text() + "\n    "
                        + decision.explanation().in(Language.ID));
            }
        }
        double accuracy = (double) right / rows.size();
        System.out.printf(
                Locale.ROOT,
                "Routing by words, %s, %s: %d of %d right (%.1f %%), %d left to the desk, %d to a wrong agency%n",
                table,
                set,
                right,
                rows.size(),
                100 * accuracy,
                desk,
                misses.size() - desk);
        if (showMisses) {
            misses.forEach(miss -> System.out.println("  " + miss));
        }
        return accuracy;
    }

    private static List<Row> rows(String table) throws IOException {
        try (InputStream in = RoutingAccuracyTest.class.getResourceAsStream("/routing/" + table)) {
            return new CsvMapper()
                    .readerFor(Row.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .<Row>readValues(in)
                    .readAll();
        }
    }

    private record Row(
            String set,
            ReportKind kind,
            @JsonProperty("expected_agency") String agency,
            String text) {}
}
