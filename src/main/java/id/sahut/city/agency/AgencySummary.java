package id.sahut.city.agency;

import id.sahut.platform.locale.Language;
import org.jspecify.annotations.Nullable;

/** An agency in brief, as answers show it. */
public record AgencySummary(String code, String name) {

    /** The agency behind a code; one the city's files have forgotten is shown by its code. Null for none. */
    public static @Nullable AgencySummary of(@Nullable String code, Agencies agencies, Language language) {
        if (code == null) {
            return null;
        }
        Agency agency = agencies.find(code);
        return new AgencySummary(code, agency == null ? code : agency.name().in(language));
    }
}
