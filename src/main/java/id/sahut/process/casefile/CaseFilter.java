package id.sahut.process.casefile;

import id.sahut.city.category.ReportKind;
import id.sahut.platform.database.Sql;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to and ordered by. Empty lists and nulls narrow nothing.
 *
 * @param categoryCodes the categories asked for with all below them
 * @param overdue whether something was due before {@code now}
 */
public record CaseFilter(
        List<CaseStatus> statuses,
        List<String> agencyCodes,
        List<String> categoryCodes,
        List<ReportKind> kinds,
        List<String> kecamatanCodes,
        List<String> kelurahanCodes,
        @Nullable Boolean overdue,
        @Nullable List<String> ticketNumbers,
        List<Channel> channels,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo,
        @Nullable Instant updatedFrom,
        Sort sort,
        PageRequest page,
        Instant now) {

    /** The orders of the inbox; the id breaks ties in the same direction. */
    public enum Sort {
        DUE_AT("due_at", "c.due_order", false),
        DUE_AT_DESC("-due_at", "c.due_order", true),
        SUBMITTED_AT("submitted_at", "c.submitted_at", false),
        SUBMITTED_AT_DESC("-submitted_at", "c.submitted_at", true),
        UPDATED_AT("updated_at", "c.updated_at", false),
        UPDATED_AT_DESC("-updated_at", "c.updated_at", true);

        /** What a case that waits for nothing sorts by; the column {@code due_order} does the same. */
        private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

        private final String parameter;
        private final String column;
        private final boolean descending;

        Sort(String parameter, String column, boolean descending) {
            this.parameter = parameter;
            this.column = column;
            this.descending = descending;
        }

        /** As the API writes it. */
        public String parameter() {
            return parameter;
        }

        /** What a case sorts by. */
        public Instant key(CaseFile file) {
            return switch (this) {
                case DUE_AT, DUE_AT_DESC -> file.dueAt() == null ? NEVER : file.dueAt();
                case SUBMITTED_AT, SUBMITTED_AT_DESC -> file.submittedAt();
                case UPDATED_AT, UPDATED_AT_DESC -> file.updatedAt();
            };
        }
    }

    /** A citizen's own list: the latest submitted first. */
    public static CaseFilter ofMine(
            List<CaseStatus> statuses,
            @Nullable List<String> ticketNumbers,
            @Nullable Instant updatedFrom,
            PageRequest page,
            Instant now) {
        return new CaseFilter(
                statuses,
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
                Sort.SUBMITTED_AT_DESC,
                page,
                now);
    }

    /** The token that goes on after a case. */
    public String tokenAfter(CaseFile last) {
        return page.tokenAfter(sort.key(last), last.id());
    }

    /** Appends the conditions, the place to go on from, and the order. */
    public void appendTo(Sql.Query query) {
        query.appendIf(names(statuses), "and c.status in (:statuses)", "statuses")
                .appendIf(agencyCodes, "and c.agency_code in (:agencies)", "agencies")
                .appendIf(categoryCodes, "and c.category_code in (:categories)", "categories")
                .appendIf(names(kinds), "and c.kind in (:kinds)", "kinds")
                .appendIf(names(channels), "and c.channel in (:channels)", "channels")
                .appendIf(ticketNumbers, "and c.ticket_number in (:ticket_numbers)", "ticket_numbers")
                .appendIf(dueFrom, "and c.due_at >= :due_from", "due_from")
                .appendIf(dueTo, "and c.due_at < :due_to", "due_to")
                .appendIf(updatedFrom, "and c.updated_at >= :updated_from", "updated_from");
        if (ticketNumbers != null && ticketNumbers.isEmpty()) {
            // Asked for numbers none of which can be one of ours.
            query.append("and 1 = 0");
        }
        appendAreas(query);
        if (overdue != null) {
            // Late are officers: a citizen who takes their time is not.
            query.append(
                            overdue
                                    ? "and c.due_order < :now and c.status not in (:waiting)"
                                    : "and (c.due_order >= :now or c.status in (:waiting))")
                    .bind("now", now)
                    .bind("waiting", CaseFile.WAITING_FOR_REPORTER);
        }
        appendOrder(query);
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

    private void appendOrder(Sql.Query query) {
        String compare = sort.descending ? "<" : ">";
        if (!page.first()) {
            try {
                Instant key = Instant.parse(page.after().get(0));
                UUID id = UUID.fromString(page.after().get(1));
                query.append("and (" + sort.column + ' ' + compare + " :after_key or (" + sort.column
                                + " = :after_key and c.id " + compare + " :after_id))")
                        .bind("after_key", key)
                        .bind("after_id", id);
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
            }
        }
        String direction = sort.descending ? " desc" : "";
        query.append("order by " + sort.column + direction + ", c.id" + direction);
    }

    /** The order of what several statements found, each in this order. */
    public void appendOrderOfAll(Sql.Query query) {
        String direction = sort.descending ? " desc" : "";
        query.append("order by " + sort.column.substring("c.".length()) + direction + ", id" + direction);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
