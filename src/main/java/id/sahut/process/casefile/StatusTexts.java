package id.sahut.process.casefile;

import static java.util.Objects.requireNonNull;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.Messages;
import id.sahut.process.casefile.NextStep.Who;
import id.sahut.process.handling.Appeal;
import id.sahut.process.handling.CaseFacts;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.Guard;
import id.sahut.process.handling.Reopening;
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

    /**
     * What decides who is next besides the status.
     *
     * @param deciding whether an appeal, or the wish to reopen it once more, waits for a decision
     * @param escalationLevel how often the answer was disputed
     */
    public record Standing(CaseStatus status, @Nullable String agencyCode, boolean deciding, int escalationLevel) {

        /** Of a case by its facts, its status as somebody knows it, and who has it. */
        public static Standing of(CaseStatus status, @Nullable String agencyCode, CaseFacts facts) {
            return new Standing(
                    status, agencyCode, deciding(facts.appeal(), facts.reopening()), facts.escalationLevel());
        }

        /** Whether something the reporter asked for waits for a decision. */
        public static boolean deciding(Appeal appeal, Reopening reopening) {
            return appeal == Appeal.PENDING || reopening == Reopening.PENDING;
        }

        /** The turn that the status alone does not tell; null where it does. */
        private @Nullable Turn turn() {
            boolean last = escalationLevel >= Guard.MOST_DISPUTES;
            return switch (status) {
                case ARCHIVED -> deciding ? Turn.APPEALED : null;
                case CLOSED -> deciding ? Turn.REOPENING : null;
                case DISPOSED, IN_PROGRESS -> last ? Turn.FINAL_ANSWER : null;
                case ANSWERED -> last ? Turn.ANSWERED_FINALLY : null;
                default -> null;
            };
        }
    }

    /** What the status alone does not tell. */
    enum Turn {
        /** An appeal against the archival waits. */
        APPEALED(Who.COORDINATOR, false),
        /** The wish to reopen it once more waits. */
        REOPENING(Who.COORDINATOR, false),
        /** Disputed twice: the coordinator answers, finally. */
        FINAL_ANSWER(Who.COORDINATOR, true),
        /** They have. */
        ANSWERED_FINALLY(Who.REPORTER, true);

        private final Who who;
        private final boolean open;

        Turn(Who who, boolean open) {
            this.who = who;
            this.open = open;
        }

        boolean open() {
            return open;
        }
    }

    /** What happens next. */
    public NextStep next(Standing standing, @Nullable Instant dueAt, Language language) {
        Turn turn = standing.turn();
        CaseStatus status = standing.status();
        Agency agency = standing.agencyCode() == null ? null : agencies.find(standing.agencyCode());
        String agencyName = agency == null ? "" : agency.name().in(language);
        String key = "next." + (turn == null ? status.name() : turn.name());
        Who who = turn == null ? who(status) : turn.who;
        if (dueAt == null) {
            // An open case without a clock says who is at it, without a date.
            boolean open = turn == null ? status.open() : turn.open();
            return new NextStep(who, null, messages.text(language, open ? key + ".open" : key, agencyName));
        }
        boolean late = dueAt.isBefore(clock.instant());
        String text =
                messages.text(language, late ? key + ".late" : key + ".due", agencyName, spelled(dueAt, language));
        return new NextStep(who, dueAt, text);
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
