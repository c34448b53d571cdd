package id.sahut.city.standard;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.testing.SomeCategory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceStandardsTest {

    private static final Categories CATEGORIES = Categories.of(
            1, List.of(category("jalan", null), category("lampu", "jalan"), category("lampu-taman", "lampu")));

    private final ServiceStandards standards = ServiceStandards.of(
            CATEGORIES,
            List.of(
                    row("any", null, null, null, null, null, null),
                    row("danger", null, null, null, Urgency.DANGER, null, null),
                    row("information", null, ReportKind.INFORMATION_REQUEST, null, null, null, null),
                    row("supervisory", null, null, SupervisionClass.SUPERVISORY, null, null, null),
                    row("jalan", "jalan", null, null, null, null, null),
                    row("jalan-danger", "jalan", null, null, Urgency.DANGER, null, null),
                    row("lampu", "lampu", null, null, null, null, null),
                    row("lampu-taman-2027", "lampu-taman", null, null, null, "2027-01-01", null),
                    row("sampah-2026", "sampah", null, null, null, "2026-01-01", "2026-06-30"),
                    row("sampah-later", "sampah", null, null, null, "2026-07-01", null)));

    @ParameterizedTest(name = "{0} {1} {2} {3} on {4}: {5}")
    @CsvSource({
        ", COMPLAINT, ORDINARY, NORMAL, 2026-05-01, any",
        ", COMPLAINT, ORDINARY, DANGER, 2026-05-01, danger",
        ", INFORMATION_REQUEST, ORDINARY, DANGER, 2026-05-01, information",
        ", INFORMATION_REQUEST, SUPERVISORY, DANGER, 2026-05-01, supervisory",
        "unknown, COMPLAINT, ORDINARY, NORMAL, 2026-05-01, any",
        "jalan, INFORMATION_REQUEST, SUPERVISORY, NORMAL, 2026-05-01, jalan",
        "jalan, COMPLAINT, ORDINARY, DANGER, 2026-05-01, jalan-danger",
        // the nearer group wins, even over a row with more conditions
        "lampu, COMPLAINT, ORDINARY, DANGER, 2026-05-01, lampu",
        "lampu-taman, COMPLAINT, ORDINARY, NORMAL, 2026-12-31, lampu",
        "lampu-taman, COMPLAINT, ORDINARY, NORMAL, 2027-01-01, lampu-taman-2027",
        // the first and the last day of a row belong to it
        "sampah, COMPLAINT, ORDINARY, NORMAL, 2025-12-31, any",
        "sampah, COMPLAINT, ORDINARY, NORMAL, 2026-01-01, sampah-2026",
        "sampah, COMPLAINT, ORDINARY, NORMAL, 2026-06-30, sampah-2026",
        "sampah, COMPLAINT, ORDINARY, NORMAL, 2026-07-01, sampah-later",
    })
    void theMostSpecificRowOfThatDayCounts(
            @Nullable String category,
            ReportKind kind,
            SupervisionClass supervisionClass,
            Urgency urgency,
            LocalDate on,
            String row) {
        assertThat(standards.limit(ClockKind.RESOLUTION, category, kind, supervisionClass, urgency, on))
                .isEqualTo(new Limit(row, 3, Limit.Unit.WORKING_DAYS));
    }

    @Test
    void aClockWithoutARowHasNoLimit() {
        assertThat(standards.limit(
                        ClockKind.TRANSFER,
                        null,
                        ReportKind.COMPLAINT,
                        SupervisionClass.ORDINARY,
                        Urgency.NORMAL,
                        LocalDate.of(2026, 5, 1)))
                .isNull();
    }

    @Test
    void theMostSpecificRowsAreShownFirst() {
        assertThat(standards.all())
                .extracting(ServiceStandard::code)
                .startsWith("jalan-danger")
                .endsWith("any");
    }

    private static ServiceStandard row(
            String code,
            @Nullable String category,
            @Nullable ReportKind kind,
            @Nullable SupervisionClass supervisionClass,
            @Nullable Urgency urgency,
            @Nullable String from,
            @Nullable String to) {
        return new ServiceStandard(
                code,
                ClockKind.RESOLUTION,
                category,
                kind,
                supervisionClass,
                urgency,
                3,
                Limit.Unit.WORKING_DAYS,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null);
    }

    private static Category category(String code, @Nullable String parent) {
        return SomeCategory.of(code).below(parent).build();
    }
}
