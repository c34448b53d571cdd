package id.sahut.process.casefile;

import id.sahut.platform.database.Sql;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.CaseStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to and ordered by, and where it goes on. */
public record CaseFilter(CaseConditions conditions, Sort sort, PageRequest page) {

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
                CaseConditions.ofMine(statuses, ticketNumbers, updatedFrom, now), Sort.SUBMITTED_AT_DESC, page);
    }

    /** The token that goes on after a case. */
    public String tokenAfter(CaseFile last) {
        return page.tokenAfter(sort.key(last), last.id());
    }

    /** Appends the conditions, the place to go on from, and the order. */
    public void appendTo(Sql.Query query) {
        conditions.appendTo(query);
        appendOrder(query);
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
}
