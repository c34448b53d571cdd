package id.sahut.process.casefile;

import static java.util.Objects.requireNonNull;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.Messages;
import id.sahut.process.casefile.NextStep.Who;
import id.sahut.process.handling.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in words where a case stands, what happens next and by when. The words are the citizen's; officers read the same,
 * so that both talk about one thing.
 */
@ApplicationScoped
public class StatusTexts {

    private final Messages messages;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Map<Language, DateTimeFormatter> dateTimes = new EnumMap<>(Language.class);

    StatusTexts(Messages messages, Agencies agencies, WorkingCalendar calendar, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.calendar = calendar;
        this.clock = clock;
        for (Language language : Language.values()) {
            dateTimes.put(
                    language,
                    DateTimeFormatter.ofPattern(messages.text(language, "format.date_time"), language.locale()));
        }
    }

    public String label(CaseStatus status, Language language) {
        return messages.text(language, "status." + status.name());
    }

    /** What happens next. */
    public NextStep next(CaseStatus status, @Nullable String agencyCode, @Nullable Instant dueAt, Language language) {
        Agency agency = agencyCode == null ? null : agencies.find(agencyCode);
        String agencyName = agency == null ? "" : agency.name().in(language);
        String key = "next." + status.name();
        if (dueAt == null) {
            // An open case without a clock says who is at it, without a date.
            String text = messages.text(language, status.open() ? key + ".open" : key, agencyName);
            return new NextStep(who(status), null, text);
        }
        boolean late = dueAt.isBefore(clock.instant());
        String text =
                messages.text(language, late ? key + ".late" : key + ".due", agencyName, spelled(dueAt, language));
        return new NextStep(who(status), dueAt, text);
    }

    /** A date and time in the city's zone, spelled out. */
    private String spelled(Instant instant, Language language) {
        return requireNonNull(dateTimes.get(language)).format(instant.atZone(calendar.zone()));
    }

    private static Who who(CaseStatus status) {
        return switch (status) {
            case SUBMITTED, TRANSFER_REQUESTED -> Who.COORDINATOR;
            case DISPOSED, IN_PROGRESS -> Who.AGENCY;
            case FORWARDED -> Who.OUTSIDE_BODY;
            case NEEDS_INFORMATION, ANSWERED -> Who.REPORTER;
            case CLOSED, ARCHIVED, MERGED, WITHDRAWN -> Who.NOBODY;
        };
    }
}
