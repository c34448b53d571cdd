package id.sahut.city.area.rest;

import id.sahut.city.profile.City;
import id.sahut.platform.problem.FieldError;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a point from the query: WGS 84 degrees. */
@ApplicationScoped
class PointParameters {

    /** Java would also take NaN, hexadecimal and a trailing f. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");

    private final City city;

    PointParameters(City city) {
        this.city = city;
    }

    /**
     * Reads both coordinates.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_REQUEST} with an error for each that is wrong
     */
    Point read(@Nullable String latitude, @Nullable String longitude) {
        List<FieldError> errors = new ArrayList<>();
        Double north = number("latitude", latitude, errors);
        Double east = number("longitude", longitude, errors);
        if (north != null && east != null) {
            // Before the ranges: a swapped point is often out of them, and "out of range" would not help.
            if (city.profile().bounds().looksSwapped(north, east)) {
                errors.add(FieldError.parameter("latitude", Code.SWAPPED_COORDINATES));
            } else {
                range("latitude", north, 90, errors);
                range("longitude", east, 180, errors);
            }
        }
        if (north == null || east == null || !errors.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, errors);
        }
        return new Point(north, east);
    }

    private static @Nullable Double number(String name, @Nullable String value, List<FieldError> errors) {
        if (value == null || value.isEmpty()) {
            errors.add(FieldError.parameter(name, Code.REQUIRED));
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            errors.add(FieldError.parameter(name, Code.WRONG_TYPE));
            return null;
        }
        return Double.valueOf(value);
    }

    private static void range(String name, double value, int limit, List<FieldError> errors) {
        if (Math.abs(value) > limit) {
            errors.add(FieldError.parameter(name, Code.OUT_OF_RANGE, -limit, limit));
        }
    }

    /** Degrees within their ranges. */
    record Point(double latitude, double longitude) {}
}
