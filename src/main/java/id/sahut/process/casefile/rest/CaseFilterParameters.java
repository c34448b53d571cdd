package id.sahut.process.casefile.rest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that narrow the inbox. Their names are also read by reflection, to refuse all others. */
@RegisterForReflection
public class CaseFilterParameters {

    static final int LONGEST_TICKET_NUMBER = 32;

    @RestQuery("status")
    List<String> statuses = List.of();

    @RestQuery("agency_code")
    List<String> agencyCodes = List.of();

    @RestQuery("category_code")
    List<String> categoryCodes = List.of();

    @RestQuery("kind")
    List<String> kinds = List.of();

    @RestQuery("area_code")
    List<String> areaCodes = List.of();

    @RestQuery("channel")
    List<String> channels = List.of();

    @RestQuery("urgency")
    List<String> urgencies = List.of();

    @RestQuery("ticket_number")
    List<String> ticketNumbers = List.of();

    @RestQuery("assigned_to")
    List<String> assignedTo = List.of();

    @RestQuery("overdue")
    @Nullable
    String overdue;

    @RestQuery("due_from")
    @Nullable
    String dueFrom;

    @RestQuery("due_to")
    @Nullable
    String dueTo;

    @RestQuery("updated_from")
    @Nullable
    String updatedFrom;

    @RestQuery("q")
    @Nullable
    String q;

    /** All of them as one text, which a page token does not outlive. */
    String binding() {
        return Stream.of(
                        statuses,
                        agencyCodes,
                        categoryCodes,
                        kinds,
                        areaCodes,
                        channels,
                        urgencies,
                        ticketNumbers,
                        assignedTo,
                        overdue,
                        dueFrom,
                        dueTo,
                        updatedFrom,
                        q)
                .map(String::valueOf)
                .reduce("", (all, one) -> all + '\n' + one);
    }
}
