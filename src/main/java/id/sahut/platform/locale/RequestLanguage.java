package id.sahut.platform.locale;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which the current request is answered, by {@code Accept-Language} (RFC 9110), else Indonesian. */
@ApplicationScoped
public class RequestLanguage {

    private static final List<Locale> SUPPORTED = List.of(Language.ID.locale(), Language.EN.locale());
    /** More than any browser sends; a longer header is not worth parsing. */
    private static final int LONGEST_HEADER = 200;

    private final HttpServerRequest request;

    RequestLanguage(HttpServerRequest request) {
        this.request = request;
    }

    public Language get() {
        return negotiate(request.getHeader("Accept-Language"));
    }

    /** What a header asks for. Nonsense is answered in the default language: a bad header never costs an answer. */
    public static Language negotiate(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Language.ID;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return best != null
                            && best.getLanguage().equals(Language.EN.locale().getLanguage())
                    ? Language.EN
                    : Language.ID;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The second for a lone hyphen, which the library does not expect.
            return Language.ID;
        }
    }
}
