package id.sahut.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A number is a JSON number, an integer one without a fraction however it is written ({@code 5.0}: some languages know no
 * integers), and a date is {@code "2026-11-25"}. By itself the library would also take {@code "NaN"} for a number whatever
 * its coercions, and a count of days, an array or an instant for a date.
 */
class PlainScalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainScalars() {
        addDeserializer(Double.class, new PlainNumber());
        addDeserializer(Integer.class, new PlainInteger());
        addDeserializer(LocalDate.class, new PlainDate());
    }

    private static final class PlainNumber extends StdDeserializer<Double> {

        private static final long serialVersionUID = 1L;

        PlainNumber() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.currentToken().isNumeric()
                    ? Double.valueOf(parser.getDoubleValue())
                    : (Double) context.handleUnexpectedToken(Double.class, parser);
        }
    }

    private static final class PlainInteger extends StdDeserializer<Integer> {

        private static final long serialVersionUID = 1L;

        PlainInteger() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                BigDecimal value = parser.getDecimalValue();
                try {
                    return Integer.valueOf(value.intValueExact());
                } catch (ArithmeticException e) {
                    return (Integer) context.handleUnexpectedToken(Integer.class, parser);
                }
            }
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Integer.valueOf(parser.getIntValue())
                    : (Integer) context.handleUnexpectedToken(Integer.class, parser);
        }
    }

    private static final class PlainDate extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        PlainDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no date");
            }
        }
    }
}
