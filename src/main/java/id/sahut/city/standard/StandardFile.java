package id.sahut.city.standard;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.CsvRow;
import id.sahut.city.file.Entry.CodeStyle;
import id.sahut.city.file.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code service-standards.csv}. */
public final class StandardFile {

    public static final String NAME = "service-standards.csv";

    private static final List<String> COLUMNS = List.of(
            "code",
            "clock",
            "category_code",
            "kind",
            "supervision_class",
            "urgency",
            "limit",
            "unit",
            "valid_from",
            "valid_to",
            "source");
    private static final int LONGEST_LIMIT = 1000;
    private static final int LONGEST_SOURCE = 500;
    /** Clocks that every case has, so that a row for anything must be in force. RESOLUTION is not: aspirations lack it. */
    private static final Set<ClockKind> ALWAYS_RUNNING =
            EnumSet.of(ClockKind.VERIFICATION, ClockKind.FIRST_RESPONSE, ClockKind.TRANSFER, ClockKind.REPORTER_WINDOW);

    private final CityFiles files;
    private final List<ServiceStandard> read = new ArrayList<>();
    private boolean unreadable;

    private StandardFile(CityFiles files) {
        this.files = files;
    }

    /** Reads the file, in its order. */
    public static List<ServiceStandard> read(CityFiles files) {
        StandardFile file = new StandardFile(files);
        List<ServiceStandard> standards = files.csvRows(NAME, COLUMNS, file::standard);
        if (!file.unreadable && !standards.isEmpty()) {
            file.requireGeneralRows();
        }
        return standards;
    }

    private @Nullable ServiceStandard standard(CsvRow row) {
        String code = row.code("code", CodeStyle.KEBAB);
        files.declare(CodeKind.STANDARD, code, row.place());
        ClockKind clock = row.requiredChoice("clock", ClockKind.class);
        String category = row.optionalCode("category_code", CodeStyle.KEBAB);
        files.refer(CodeKind.CATEGORY, category, row.place());
        ReportKind kind = row.optionalChoice("kind", ReportKind.class);
        SupervisionClass supervisionClass = row.optionalChoice("supervision_class", SupervisionClass.class);
        Urgency urgency = row.optionalChoice("urgency", Urgency.class);
        int limit = row.integer("limit", 1, LONGEST_LIMIT);
        Limit.Unit unit = row.requiredChoice("unit", Limit.Unit.class);
        LocalDate validFrom = row.optionalDate("valid_from");
        LocalDate validTo = row.optionalDate("valid_to");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            row.reject("valid_to", "is before valid_from");
        }
        String source = row.optionalText("source", LONGEST_SOURCE);
        if (clock == null || unit == null) {
            unreadable = true;
            return null;
        }
        ServiceStandard standard = new ServiceStandard(
                code, clock, category, kind, supervisionClass, urgency, limit, unit, validFrom, validTo, source);
        for (ServiceStandard other : read) {
            if (standard.rivals(other)) {
                row.reject("code", "is for the same cases and days as " + other.code());
            }
        }
        read.add(standard);
        return standard;
    }

    private void requireGeneralRows() {
        for (ClockKind clock : ALWAYS_RUNNING) {
            if (read.stream()
                    .noneMatch(row -> row.clock() == clock && row.specificity() == 0 && row.validTo() == null)) {
                files.reject(Place.start(NAME), "the clock " + clock + " needs a row for any case, without an end");
            }
        }
    }
}
