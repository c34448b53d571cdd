package id.sahut.city.calendar.rest;

import id.sahut.city.calendar.Holiday;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All holidays of a year, as they arrive. */
public record ReplaceHolidaysRequest(@Nullable List<HolidayEntryRequest> holidays) {

    private static final int MOST_HOLIDAYS = 100;
    private static final int LONGEST_NAME = 200;

    /** One of them. */
    public record HolidayEntryRequest(
            @Nullable LocalDate on,
            @Nullable HolidayNameRequest name,
            @Nullable Boolean jointLeave) {}

    /** What it is called. */
    public record HolidayNameRequest(
            @Nullable String id, @Nullable String en) {}

    /**
     * Checks them, in their order.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_CONTENT} with everything that is wrong
     */
    List<Holiday> check(int year) {
        FieldChecks checks = new FieldChecks();
        List<HolidayEntryRequest> entries = checks.required("/holidays", holidays);
        if (entries != null && entries.size() > MOST_HOLIDAYS) {
            checks.reject("/holidays", Code.TOO_LONG, MOST_HOLIDAYS);
        }
        checks.throwIfAny();
        List<Holiday> checked = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (HolidayEntryRequest entry : Objects.requireNonNull(entries)) {
            checked.add(holiday(checks, "/holidays/" + checked.size(), year, entry, days));
        }
        checks.throwIfAny();
        return checked;
    }

    private static Holiday holiday(
            FieldChecks checks, String pointer, int year, HolidayEntryRequest entry, Set<LocalDate> days) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate on = checks.required(pointer + "/on", entry.on());
        if (on != null && on.getYear() != year) {
            checks.reject(
                    pointer + "/on",
                    Code.OUT_OF_RANGE,
                    first,
                    first.plusYears(1).minusDays(1));
        } else if (on != null && !days.add(on)) {
            checks.reject(pointer + "/on", Code.DUPLICATE_VALUE);
        }
        HolidayNameRequest name = checks.required(pointer + "/name", entry.name());
        return new Holiday(
                on == null ? first : on,
                new LocalisedText(
                        name == null ? "" : line(checks, pointer + "/name/id", name.id()),
                        name == null ? "" : line(checks, pointer + "/name/en", name.en())),
                Boolean.TRUE.equals(entry.jointLeave()));
    }

    private static String line(FieldChecks checks, String pointer, @Nullable String value) {
        String line = checks.optionalLine(pointer, value, 1, LONGEST_NAME);
        if (line == null && !checks.failedAt(pointer)) {
            checks.reject(pointer, Code.REQUIRED);
        }
        return line == null ? "" : line;
    }
}
