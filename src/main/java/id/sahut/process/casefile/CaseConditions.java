package id.sahut.process.casefile;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.platform.database.Sql;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list or a count is narrowed to. Empty lists and nulls narrow nothing.
 *
 * @param categoryCodes the categories asked for with all below them
 * @param overdue whether something was due before {@code now}
 * @param ticketNumbers an empty list matches nothing: none of those asked for can be one of ours
 * @param words what title or description must hold
 * @param reporters whether statuses are meant as the reporter knows them
 */
public record CaseConditions(
        List<CaseStatus> statuses,
        List<String> agencyCodes,
        List<String> categoryCodes,
        List<ReportKind> kinds,
        List<String> kecamatanCodes,
        List<String> kelurahanCodes,
        List<Urgency> urgencies,
        @Nullable Boolean overdue,
        @Nullable List<String> ticketNumbers,
        List<Channel> channels,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo,
        @Nullable Instant updatedFrom,
        @Nullable Assigned assigned,
        @Nullable SearchWords words,
        boolean reporters,
        Instant now) {

    /** Who has withdrawn from a case that goes on is told so. */
    private static final String REPORTERS_STATUS = "if(c.withdrawn, 'WITHDRAWN', c.status)";

    /** When the reporter last learned something: who has withdrawn from a case that goes on sees no more of it than that. */
    public static final String REPORTERS_UPDATED_AT = "if(c.withdrawn, (select max(w.at) from case_history w"
            + " where w.case_id = c.id and w.event = 'WITHDRAWN'), c.updated_at)";

    /**
     * To whom a case is assigned.
     *
     * @param nobody those assigned to nobody are wanted too
     * @param officers those assigned to one of these
     */
    public record Assigned(boolean nobody, List<UUID> officers) {}

    /** A citizen's own. */
    public static CaseConditions ofMine(
            List<CaseStatus> statuses,
            @Nullable List<String> ticketNumbers,
            @Nullable Instant updatedFrom,
            Instant now) {
        return new CaseConditions(
                statuses,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                ticketNumbers,
                List.of(),
                null,
                null,
                updatedFrom,
                null,
                null,
                true,
                now);
    }

    /** Appends the conditions on {@code handling_case c} and, {@link #needsReport() if so}, {@code report r}. */
    public void appendTo(Sql.Query query) {
        query.appendIf(
                        names(statuses),
                        "and " + (reporters ? REPORTERS_STATUS : "c.status") + " in (:statuses)",
                        "statuses")
                .appendIf(agencyCodes, "and c.agency_code in (:agencies)", "agencies")
                .appendIf(categoryCodes, "and c.category_code in (:categories)", "categories")
                .appendIf(names(kinds), "and c.kind in (:kinds)", "kinds")
                .appendIf(names(channels), "and c.channel in (:channels)", "channels")
                .appendIf(names(urgencies), "and c.urgency in (:urgencies)", "urgencies")
                .appendIf(ticketNumbers, "and c.ticket_number in (:ticket_numbers)", "ticket_numbers")
                .appendIf(dueFrom, "and c.due_at >= :due_from", "due_from")
                .appendIf(dueTo, "and c.due_at < :due_to", "due_to")
                .appendIf(
                        updatedFrom,
                        "and " + (reporters ? REPORTERS_UPDATED_AT : "c.updated_at") + " >= :updated_from",
                        "updated_from");
        if (ticketNumbers != null && ticketNumbers.isEmpty()) {
            query.append("and 1 = 0");
        }
        appendAreas(query);
        appendAssigned(query);
        if (words != null) {
            query.append("and match (r.title, r.description) against (:words in boolean mode)")
                    .bind("words", words.expression());
        }
        if (overdue != null) {
            query.append(overdue ? "and " + OVERDUE : "and not (" + OVERDUE + ")");
            bindOverdue(query);
        }
    }

    /** Whether a case is late: officers are; a citizen who takes their time is not. */
    public static final String OVERDUE = "c.due_order < :now and c.status not in (:waiting)";

    /** The parameters of {@link #OVERDUE}. */
    public void bindOverdue(Sql.Query query) {
        query.bind("now", now).bind("waiting", CaseFile.WAITING_FOR_REPORTER);
    }

    /** Whether the conditions look at the report itself. */
    public boolean needsReport() {
        return words != null;
    }

    private void appendAreas(Sql.Query query) {
        if (!kecamatanCodes.isEmpty() && !kelurahanCodes.isEmpty()) {
            query.append("and (c.kecamatan_code in (:kecamatan) or c.kelurahan_code in (:kelurahan))")
                    .bind("kecamatan", kecamatanCodes)
                    .bind("kelurahan", kelurahanCodes);
        } else {
            query.appendIf(kecamatanCodes, "and c.kecamatan_code in (:kecamatan)", "kecamatan")
                    .appendIf(kelurahanCodes, "and c.kelurahan_code in (:kelurahan)", "kelurahan");
        }
    }

    private void appendAssigned(Sql.Query query) {
        if (assigned == null) {
            return;
        }
        if (assigned.officers().isEmpty()) {
            query.append(assigned.nobody() ? "and c.assigned_officer_id is null" : "and 1 = 0");
        } else {
            query.append(
                            assigned.nobody()
                                    ? "and (c.assigned_officer_id is null or c.assigned_officer_id in (:assigned))"
                                    : "and c.assigned_officer_id in (:assigned)")
                    .bind("assigned", assigned.officers());
        }
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
