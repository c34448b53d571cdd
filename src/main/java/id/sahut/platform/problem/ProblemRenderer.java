package id.sahut.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.platform.locale.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a code and its field errors into the document a caller reads, in the caller's language. */
@ApplicationScoped
public class ProblemRenderer {

    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:sahut:problem:";

    private final Messages messages;
    private final ObjectMapper mapper;

    ProblemRenderer(Messages messages, ObjectMapper mapper) {
        this.messages = messages;
        this.mapper = mapper;
    }

    /**
     * Renders a problem.
     *
     * @param path the request's path without its query, which may hold personal data
     */
    public ProblemResponse render(
            ProblemCode code, List<FieldError> errors, @Nullable String detailKey, String path, Language language) {
        String key = "problem." + code.slug();
        return new ProblemResponse(
                TYPE_PREFIX + code.slug(),
                messages.text(language, key + ".title"),
                code.status(),
                messages.text(language, detailKey == null ? key + ".detail" : detailKey),
                path,
                code.slug(),
                errors.stream().map(error -> item(error, language)).toList());
    }

    /** The same as JSON, for errors raised before REST. */
    public String json(ProblemCode code, List<FieldError> errors, String path, Language language) {
        try {
            return mapper.writeValueAsString(render(code, errors, null, path, language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProblemResponse.Item item(FieldError error, Language language) {
        String key = "field." + error.code().slug();
        String about = key + ".of";
        Object[] arguments = error.arguments().stream()
                .map(argument -> argument instanceof LocalisedText text ? text.in(language) : argument)
                .toArray();
        String detail = messages.text(language, arguments.length > 0 && messages.has(about) ? about : key, arguments);
        return new ProblemResponse.Item(
                error.place() == FieldError.Place.POINTER ? error.location() : null,
                error.place() == FieldError.Place.PARAMETER ? error.location() : null,
                error.place() == FieldError.Place.HEADER ? error.location() : null,
                error.code().slug(),
                detail);
    }
}
