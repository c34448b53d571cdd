package id.sahut.process.staffing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.AgencySummary;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.profile.City;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.locale.Language;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.platform.security.Role;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.staffing.OfficerResponse.AbsenceResponse;
import id.sahut.process.staffing.OfficerResponse.DeputyResponse;
import id.sahut.process.staffing.OfficerResponse.OfficerRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads officers with their workload, in one statement. A coordinator knows all of them; a liaison those of the own
 * agencies, and the desk's.
 */
@ApplicationScoped
public class Staff {

    private static final List<CaseStatus> OPEN =
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::open).toList();
    private static final List<CaseStatus> OFFICERS_TURN = OPEN.stream()
            .filter(status -> status.stage() != CaseStatus.Stage.YOUR_TURN)
            .toList();

    private static final String SELECT = """
            select o.id, o.name, o.roles, o.agency_codes, o.seen_at, o.absent_from_on, o.absent_to_on, o.deputy_id,
            d.name deputy_name,
            (select count(*) from handling_case c where c.assigned_officer_id = o.id and c.status in (:open)) open_cases,
            (select count(*) from handling_case c where c.assigned_officer_id = o.id
              and c.status in (:officers_turn) and c.due_order < :now) overdue_cases
            from officer o left join officer d on d.id = o.deputy_id where""";

    private final Sql sql;
    private final Agencies agencies;
    private final City city;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Staff(Sql sql, Agencies agencies, City city, WorkingCalendar calendar, Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.city = city;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A page of officers in the order of their names, of one agency or of all the caller knows of. */
    public Page<OfficerResponse> list(Caller caller, @Nullable String agencyCode, PageRequest page, Language language) {
        Sql.Query query = query(caller);
        if (agencyCode != null) {
            boolean desk = agencyCode.equals(city.profile().deskCode());
            query.append("and (1 = 0" + (desk ? coordinators() : ""));
            appendSpeakers(query, "agency", Set.of(agencyCode));
            query.append(")");
        }
        if (!page.first()) {
            // By the id alone: a name has no place in a token.
            query.append("and (coalesce(o.name, ''), o.id) > (select coalesce(a.name, ''), a.id from officer a"
                            + " where a.id = :after)")
                    .bind("after", after(page));
        }
        query.append("order by coalesce(o.name, ''), o.id");
        List<OfficerResponse> rows = query.limit(page.size() + 1).list(row -> officer(row, language));
        return Page.of(rows, page.size(), row -> row, last -> page.tokenAfter(last.officerId()));
    }

    /**
     * One officer.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} for nobody the caller knows of
     */
    public OfficerResponse find(Caller caller, UUID officerId, Language language) {
        return query(caller)
                .append("and o.id = :id")
                .bind("id", officerId)
                .first(row -> officer(row, language))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private Sql.Query query(Caller caller) {
        Sql.Query query = sql.query(SELECT)
                .bind("open", OPEN)
                .bind("officers_turn", OFFICERS_TURN)
                .bind("now", clock.instant());
        if (caller.is(Role.COORDINATOR)) {
            return query.append("1 = 1");
        }
        query.append("(1 = 0" + coordinators());
        appendSpeakers(query, "own", caller.agencyCodes());
        return query.append(")");
    }

    /** Those who speak for one of these agencies, or for what it was called before or is called since. */
    private void appendSpeakers(Sql.Query query, String prefix, Set<String> agencyCodes) {
        int number = 0;
        for (String code : agencies.livingOnIn(agencyCodes)) {
            String name = prefix + number++;
            query.append("or find_in_set(:" + name + ", o.agency_codes)").bind(name, ascii(code));
        }
    }

    private static String coordinators() {
        return " or find_in_set('COORDINATOR', o.roles)";
    }

    /** The database refuses to compare what is no ASCII with a code of ours. */
    private static String ascii(String code) {
        return US_ASCII.newEncoder().canEncode(code) ? code : "";
    }

    private static UUID after(PageRequest page) {
        try {
            return UUID.fromString(page.after().get(0));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
        }
    }

    private OfficerResponse officer(Row row, Language language) {
        LocalDate today = calendar.today();
        AbsenceResponse absence = absence(row, today);
        return new OfficerResponse(
                row.uuid("id"),
                row.nullableText("name"),
                parts(row.text("roles")).map(OfficerRole::valueOf).toList(),
                parts(row.text("agency_codes"))
                        .map(code -> AgencySummary.of(code, agencies, language))
                        .filter(Objects::nonNull)
                        .toList(),
                row.nullableInstant("seen_at"),
                absence != null && !today.isBefore(absence.fromOn()),
                absence,
                row.integer("open_cases"),
                row.integer("overdue_cases"));
    }

    /** One that is over is as good as none. */
    private static @Nullable AbsenceResponse absence(Row row, LocalDate today) {
        LocalDate from = row.nullableDate("absent_from_on");
        LocalDate to = row.nullableDate("absent_to_on");
        if (from == null || to == null || to.isBefore(today)) {
            return null;
        }
        UUID deputy = row.nullableUuid("deputy_id");
        return new AbsenceResponse(
                from, to, deputy == null ? null : new DeputyResponse(deputy, row.nullableText("deputy_name")));
    }

    private static Stream<String> parts(String joined) {
        return Arrays.stream(joined.split(",", -1)).filter(part -> !part.isEmpty());
    }
}
