package id.sahut.process.handling;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.AgencySummary;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders history entries, for officers and for the citizen. */
@ApplicationScoped
public class EntryRenderer {

    private final Agencies agencies;
    private final Messages messages;

    EntryRenderer(Agencies agencies, Messages messages) {
        this.agencies = agencies;
        this.messages = messages;
    }

    public HistoryEntryResponse forOfficer(HistoryEntryView entry, Language language) {
        EntryDetail detail = entry.detail();
        return new HistoryEntryResponse(
                entry.entryId(),
                entry.sequence(),
                entry.event(),
                entry.fromStatus(),
                entry.toStatus(),
                new HistoryEntryResponse.Actor(entry.actorRole(), entry.actorName(), actingFor(entry, language)),
                entry.at(),
                entry.text(),
                detail.reason(),
                detail.outcome(),
                plannedOn(detail),
                detail.rating(),
                detail.resolved(),
                detail.reference(),
                detail.statement(),
                detail.clock(),
                detail.rung(),
                detail.retracted(),
                detail.officer() == null ? null : UUID.fromString(detail.officer()),
                agency(entry.agencyCode(), language),
                agency(detail.targetAgency(), language));
    }

    public TimelineEntryResponse forCitizen(HistoryEntryView entry, Language language) {
        EntryDetail detail = entry.detail();
        AgencySummary agency = agency(entry.agencyCode(), language);
        return new TimelineEntryResponse(
                entry.entryId(),
                entry.sequence(),
                entry.event(),
                label(entry, agency, language),
                entry.fromStatus(),
                // A supervisory case goes on without them; to them it is withdrawn.
                entry.event() == CaseEvent.WITHDRAWN ? CaseStatus.WITHDRAWN : entry.toStatus(),
                new TimelineEntryResponse.Actor(entry.actorRole(), actingFor(entry, language)),
                entry.at(),
                // Why one office thinks another competent is theirs to discuss; the label tells that it asked.
                entry.event() == CaseEvent.TRANSFER_REQUESTED ? null : entry.text(),
                detail.reason(),
                detail.outcome(),
                plannedOn(detail),
                detail.rating(),
                detail.resolved(),
                detail.statement(),
                detail.clock(),
                detail.rung(),
                detail.retracted(),
                agency);
    }

    private String label(HistoryEntryView entry, @Nullable AgencySummary agency, Language language) {
        String event = "timeline." + entry.event().name();
        EntryDetail detail = entry.detail();
        // The most telling sentence there is: by where it led, by whom, by how far up.
        String key = Stream.of(
                        event + '.' + entry.toStatus().name(),
                        event + '.' + entry.actorRole().name(),
                        event + '.' + detail.rung())
                .filter(messages::has)
                .findFirst()
                .orElse(event);
        return messages.text(
                language,
                key,
                agency == null ? "" : agency.name(),
                target(entry, language),
                detail.clock() == null
                        ? ""
                        : messages.text(language, "clock." + detail.clock().name()));
    }

    private String target(HistoryEntryView entry, Language language) {
        AgencySummary target = agency(entry.detail().targetAgency(), language);
        return target == null ? "" : target.name();
    }

    /** A liaison acts for the agency that had the case; a coordinator for the one the entry names, if any. */
    private @Nullable AgencySummary actingFor(HistoryEntryView entry, Language language) {
        return switch (entry.actorRole()) {
            case LIAISON -> agency(entry.agencyCode(), language);
            case COORDINATOR -> agency(entry.detail().onBehalfOf(), language);
            case INSPECTORATE -> agency(agencies.inspectorate().code(), language);
            case REPORTER, SYSTEM -> null;
        };
    }

    private @Nullable AgencySummary agency(@Nullable String code, Language language) {
        return AgencySummary.of(code, agencies, language);
    }

    private static @Nullable LocalDate plannedOn(EntryDetail detail) {
        return detail.plannedOn() == null ? null : LocalDate.parse(detail.plannedOn());
    }
}
