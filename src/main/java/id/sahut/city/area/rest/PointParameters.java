package id.sahut.city.area.rest;

import id.sahut.city.profile.City;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.platform.problem.ParameterChecks;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a point from the query: WGS 84 degrees. */
@ApplicationScoped
class PointParameters {

    /** Java would also take NaN, hexadecimal and a trailing f. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?([eE][-+]?[0-9]{1,3})?");

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
        ParameterChecks checks = new ParameterChecks();
        Double north = number("latitude", latitude, checks);
        Double east = number("longitude", longitude, checks);
        // Before the ranges: a swapped point is often out of them, and "out of range" would not help.
        if (north != null && east != null && city.profile().bounds().looksSwapped(north, east)) {
            checks.reject("latitude", Code.SWAPPED_COORDINATES);
        } else {
            range("latitude", north, 90, checks);
            range("longitude", east, 180, checks);
        }
        checks.throwIfAny();
        return new Point(Objects.requireNonNull(north), Objects.requireNonNull(east));
    }

    private static @Nullable Double number(String name, @Nullable String value, ParameterChecks checks) {
        if (value == null || value.isEmpty()) {
            checks.reject(name, Code.REQUIRED);
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            checks.reject(name, Code.WRONG_TYPE);
            return null;
        }
        return Double.valueOf(value);
    }

    private static void range(String name, @Nullable Double value, int limit, ParameterChecks checks) {
        if (value != null && Math.abs(value) > limit) {
            checks.reject(name, Code.OUT_OF_RANGE, -limit, limit);
        }
    }

    /** Degrees within their ranges. */
    record Point(double latitude, double longitude) {}
}
