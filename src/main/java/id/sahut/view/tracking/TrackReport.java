package id.sahut.view.tracking;

import static java.util.Comparator.comparing;

import id.sahut.city.category.ReportKind;
import id.sahut.city.profile.City;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.locale.Language;
import id.sahut.process.casefile.CaseFileRenderer;
import id.sahut.process.casefile.ClockView;
import id.sahut.process.casefile.StatusTexts;
import id.sahut.process.handling.CaseStatus;
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
        List<Line> lines = sql.query("""
                        select c.ticket_number, c.kind, c.status, c.category_code, c.agency_code, c.due_at earliest,
                        c.submitted_at, c.updated_at, k.ordinal, k.clock, k.state, k.due_at, k.ended_at, k.standard_code,
                        k.limit_amount, k.limit_unit, k.calendar_version, k.provisional
                        from handling_case c
                        left join case_clock k on k.case_id = c.id
                        where c.ticket_number = :number and c.secret = false""").bind("number", number).list(Line::of);
        return lines.stream().findFirst().map(first -> render(first, lines, language));
    }

    private TrackingResponse render(Line line, List<Line> lines, Language language) {
        return new TrackingResponse(
                line.ticketNumber(),
                line.kind(),
                line.status().stage(),
                line.status(),
                texts.label(line.status(), language),
                texts.next(line.status(), line.agencyCode(), line.dueAt(), language),
                parts.category(line.categoryCode(), language),
                parts.agency(line.agencyCode(), language),
                parts.deadlines(lines.stream()
                        .flatMap(one -> one.clock().stream())
                        .sorted(comparing(ClockView::ordinal))
                        .toList()),
                line.submittedAt(),
                line.updatedAt());
    }

    private record Line(
            String ticketNumber,
            ReportKind kind,
            CaseStatus status,
            @Nullable String categoryCode,
            @Nullable String agencyCode,
            @Nullable Instant dueAt,
            Instant submittedAt,
            Instant updatedAt,
            Optional<ClockView> clock) {

        static Line of(Row row) {
            return new Line(
                    row.text("ticket_number"),
                    ReportKind.valueOf(row.text("kind")),
                    CaseStatus.valueOf(row.text("status")),
                    row.nullableText("category_code"),
                    row.nullableText("agency_code"),
                    row.nullableInstant("earliest"),
                    row.instant("submitted_at"),
                    row.instant("updated_at"),
                    row.nullableText("clock") == null ? Optional.empty() : Optional.of(ClockView.of(row)));
        }
    }
}
