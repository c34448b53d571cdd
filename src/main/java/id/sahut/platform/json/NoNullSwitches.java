package id.sahut.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * For values, null means absent. A switch is either there or not: {@code "anonymous": null} may be a citizen who asked
 * not to be named and a client that lost it, so it is refused.
 */
class NoNullSwitches extends SimpleModule {

    private static final long serialVersionUID = 1L;

    NoNullSwitches() {
        addDeserializer(Boolean.class, new Switch());
    }

    private static final class Switch extends StdDeserializer<Boolean> {

        private static final long serialVersionUID = 1L;

        Switch() {
            super(Boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> (Boolean) context.handleUnexpectedToken(Boolean.class, parser);
            };
        }

        @Override
        public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(Boolean.class, "null");
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
