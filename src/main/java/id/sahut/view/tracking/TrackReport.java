package id.sahut.view.tracking;

import id.sahut.city.category.ReportKind;
import id.sahut.city.profile.City;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.locale.Language;
import id.sahut.process.casefile.CaseFileRenderer;
import id.sahut.process.casefile.StatusTexts;
import id.sahut.process.handling.Appeal;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.Reopening;
import id.sahut.process.report.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a report is, for whoever holds its number. One statement, the same for an unknown, a mistyped and a secret
 * number, so that the answer's timing tells no more than its body.
 */
@ApplicationScoped
public class TrackReport {

    /** No number can look like this, so it never finds anything. */
    private static final String NO_NUMBER = "-";

    private final Sql sql;
    private final City city;
    private final CaseFileRenderer parts;
    private final StatusTexts texts;

    TrackReport(Sql sql, City city, CaseFileRenderer parts, StatusTexts texts) {
        this.sql = sql;
        this.city = city;
        this.parts = parts;
        this.texts = texts;
    }

    /** Empty for an unknown, mistyped or secret number. */
    public Optional<TrackingResponse> track(String typed, Language language) {
        String number = TicketNumber.parse(city.profile().ticketPrefix(), typed).orElse(NO_NUMBER);
        return sql.query("""
                        select c.ticket_number, c.kind, c.status, c.category_code, c.agency_code, c.clocks, c.due_at,
                        c.appeal, c.reopening, c.escalation_level,
                        c.submitted_at, c.updated_at
                        from handling_case c
                        where c.ticket_number = :number and c.secret = false""").bind("number", number).first(Line::of).map(line -> render(line, language));
    }

    private TrackingResponse render(Line line, Language language) {
        return new TrackingResponse(
                line.ticketNumber(),
                line.kind(),
                line.status().stage(),
                line.status(),
                texts.label(line.status(), language),
                texts.next(
                        new StatusTexts.Standing(
                                line.status(), line.agencyCode(), line.deciding(), line.escalationLevel()),
                        line.dueAt(),
                        language),
                parts.category(line.categoryCode(), language),
                parts.agency(line.agencyCode(), language),
                parts.deadlines(line.clocks()),
                line.submittedAt(),
                line.updatedAt());
    }

    private record Line(
            String ticketNumber,
            ReportKind kind,
            CaseStatus status,
            @Nullable String categoryCode,
            @Nullable String agencyCode,
            List<CaseClock> clocks,
            @Nullable Instant dueAt,
            boolean deciding,
            int escalationLevel,
            Instant submittedAt,
            Instant updatedAt) {

        static Line of(Row row) {
            return new Line(
                    row.text("ticket_number"),
                    ReportKind.valueOf(row.text("kind")),
                    CaseStatus.valueOf(row.text("status")),
                    row.nullableText("category_code"),
                    row.nullableText("agency_code"),
                    CaseClock.read(row.text("clocks")),
                    row.nullableInstant("due_at"),
                    StatusTexts.Standing.deciding(
                            Appeal.valueOf(row.text("appeal")), Reopening.valueOf(row.text("reopening"))),
                    row.integer("escalation_level"),
                    row.instant("submitted_at"),
                    row.instant("updated_at"));
        }
    }
}
