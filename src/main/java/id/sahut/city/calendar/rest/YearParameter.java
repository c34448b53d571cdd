package id.sahut.city.calendar.rest;

import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import java.util.regex.Pattern;

/** A year of the path or query. */
final class YearParameter {

    private static final String NAME = "year";
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private YearParameter() {}

    /**
     * Reads it.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_REQUEST} if it is none, or one no calendar will ever be about
     */
    static int read(String value) {
        if (!FOUR_DIGITS.matcher(value).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, FieldError.parameter(NAME, Code.INVALID_FORMAT));
        }
        int year = Integer.parseInt(value);
        if (year < FIRST || year > LAST) {
            // As text, or it would be written with a thousands separator.
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    FieldError.parameter(NAME, Code.OUT_OF_RANGE, String.valueOf(FIRST), String.valueOf(LAST)));
        }
        return year;
    }
}
