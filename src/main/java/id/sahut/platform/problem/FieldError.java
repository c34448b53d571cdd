package id.sahut.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with one field: where it is, a stable code, and what the sentence about it needs. Never the value, which
 * may be personal.
 *
 * @param place whether {@code location} is a JSON pointer, a parameter's or a header's name
 * @param arguments limits and the like for the message {@code field.<code>}
 */
public record FieldError(Place place, String location, Code code, List<Object> arguments) {

    /** Where a field travels. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    /** What can be wrong with a field. The message is {@code field.<slug>}. */
    public enum Code {
        REQUIRED,
        TOO_SHORT,
        TOO_LONG,
        OUT_OF_RANGE,
        WRONG_TYPE,
        UNKNOWN_FIELD,
        UNKNOWN_PARAMETER,
        DUPLICATE_FIELD,
        DUPLICATE_VALUE,
        UNKNOWN_VALUE,
        UNKNOWN_CATEGORY,
        UNKNOWN_AREA,
        UNKNOWN_AGENCY,
        UNKNOWN_QUESTION,
        UNKNOWN_OFFICER,
        UNFIT_OFFICER,
        UNFIT_DEPUTY,
        ABSENT_DEPUTY,
        FUTURE_DATE,
        PAST_DATE,
        INCOMPLETE_COORDINATES,
        SWAPPED_COORDINATES,
        SWAPPED_CORNERS,
        INVALID_CHARACTERS,
        INVALID_FORMAT,
        LOCATION_REQUIRED,
        NOT_ALLOWED,
        TOO_DEEP;

        /** The stable word of the contract. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static FieldError at(String pointer, Code code, Object... arguments) {
        return new FieldError(Place.POINTER, pointer, code, List.of(arguments));
    }

    public static FieldError parameter(String name, Code code, Object... arguments) {
        return new FieldError(Place.PARAMETER, name, code, List.of(arguments));
    }

    public static FieldError header(String name, Code code, Object... arguments) {
        return new FieldError(Place.HEADER, name, code, List.of(arguments));
    }
}
