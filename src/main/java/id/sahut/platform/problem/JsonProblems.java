package id.sahut.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.sahut.platform.problem.FieldError.Code;
import java.time.temporal.Temporal;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Jackson complains of: the place and the kind of mistake, never the value. */
final class JsonProblems {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']{1,64})'.*", Pattern.DOTALL);

    private JsonProblems() {}

    static ProblemException of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return ProblemException.of(ProblemCode.INVALID_REQUEST, FieldError.at("", Code.TOO_DEEP));
        }
        String message = e.getOriginalMessage();
        Matcher duplicate = DUPLICATE.matcher(message == null ? "" : message);
        if (duplicate.matches()) {
            return ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    FieldError.at(pointer(e) + '/' + duplicate.group(1), Code.DUPLICATE_FIELD));
        }
        if (message != null && message.startsWith("Trailing token")) {
            return ProblemException.of(ProblemCode.MALFORMED_JSON);
        }
        if (e.getCause() instanceof InputCoercionException && e instanceof JsonMappingException mapping) {
            return ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    FieldError.at(pointer(mapping), Code.OUT_OF_RANGE, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (e instanceof JsonMappingException mapping && e instanceof MismatchedInputException) {
            return ProblemException.of(ProblemCode.INVALID_REQUEST, FieldError.at(pointer(mapping), code(mapping)));
        }
        return ProblemException.of(ProblemCode.MALFORMED_JSON);
    }

    private static Code code(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return Code.UNKNOWN_FIELD;
        }
        if (e instanceof InvalidFormatException format
                && format.getValue() instanceof String
                && format.getTargetType() != null) {
            Class<?> target = format.getTargetType();
            if (target.isEnum()) {
                return Code.UNKNOWN_VALUE;
            }
            if (Temporal.class.isAssignableFrom(target) || target == UUID.class) {
                return Code.INVALID_FORMAT;
            }
        }
        return Code.WRONG_TYPE;
    }

    /** The object in which a parser stopped. */
    private static String pointer(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            return pointer(mapping);
        }
        return e.getProcessor() instanceof JsonParser parser
                        && parser.getParsingContext().getParent() != null
                ? parser.getParsingContext().getParent().pathAsPointer().toString()
                : "";
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/');
            if (step.getFieldName() != null) {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            } else {
                pointer.append(step.getIndex());
            }
        }
        return pointer.toString();
    }
}
