package id.sahut.process.casefile.store;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.SupervisionClass;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.process.casefile.CaseConditions;
import id.sahut.process.casefile.CaseFile;
import id.sahut.process.casefile.CaseFilter;
import id.sahut.process.handling.Appeal;
import id.sahut.process.handling.CaseClock;
import id.sahut.process.handling.CaseFacts;
import id.sahut.process.handling.CaseParties;
import id.sahut.process.handling.CasePlace;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.handling.Reopening;
import id.sahut.process.report.Channel;
import id.sahut.process.report.Place;
import id.sahut.process.routing.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads case files, one or a page of them in one statement. */
@ApplicationScoped
public class CaseFileQueries {

    private static final String SUMMARY_COLUMNS = """
            c.id, c.ticket_number, c.kind, c.channel, c.status, r.title, r.occurred_on,
            r.latitude stated_latitude, r.longitude stated_longitude, r.accuracy_m, r.address stated_address,
            r.landmark stated_landmark, r.area_code, c.latitude, c.longitude, c.address, c.landmark,
            c.kecamatan_code, c.kelurahan_code, c.area_method, c.inside_city, c.category_code, c.agency_code,
            c.proposed_agency_code, c.anonymous, c.secret, c.feedback_sequence, c.supervision_class, c.urgency,
            c.escalation_level, c.about_agency_code, c.supervised, c.withdrawn, c.transfers, c.reopening, c.appeal,
            c.reopenable_until, c.undoable_until, c.undoable_by, c.assigned_officer_id, c.clocks, c.due_at, c.due_order,
            c.submitted_at, c.updated_at, c.version, r.warnings,
            (select o.name from officer o where o.id = c.assigned_officer_id) assigned_officer_name,
            """ + CaseConditions.REPORTERS_UPDATED_AT + " reporters_updated_at";

    private static final String WORD_COLUMNS = """
            , r.description, r.category_code stated_category_code, r.attributes, c.routing_rule,
            c.routing_explanation_id, c.routing_explanation_en, a.at answered_at, a.detail answer_detail,
            a.agency_code answer_agency_code, t.text answer_text, f.at rated_at, f.detail rating_detail,
            ft.text rating_text""";

    private static final String NAME_COLUMN = ", if(c.anonymous, null, p.name) reporter_name";

    private static final String TABLES = " from handling_case c join report r on r.id = c.id";

    private static final String WORD_TABLES = """
             left join case_history a on a.case_id = c.id and a.sequence = c.answer_sequence
             left join case_history_text t on t.case_id = c.id and t.sequence = c.answer_sequence
             left join case_history f on f.case_id = c.id and f.sequence = c.feedback_sequence
             left join case_history_text ft on ft.case_id = c.id and ft.sequence = c.feedback_sequence""";

    private static final String PERSON_TABLE = " join reporter p on p.id = c.reporter_id";

    private final Sql sql;

    CaseFileQueries(Sql sql) {
        this.sql = sql;
    }

    /** One case file within a scope, without its reporter. */
    public Optional<CaseFile> find(UUID id, CaseScope scope) {
        return find(id, scope, null);
    }

    /**
     * One case file within a scope, with its reporter unless anonymous. What is hidden is not even read.
     *
     * @param contacts where the contacts are read with the name
     */
    public Optional<CaseFile> findWithReporter(UUID id, CaseScope scope, CaseScope contacts) {
        return find(id, scope, contacts);
    }

    private Optional<CaseFile> find(UUID id, CaseScope scope, @Nullable CaseScope contacts) {
        Sql.Query query = sql.query("select " + SUMMARY_COLUMNS + WORD_COLUMNS);
        if (contacts != null) {
            query.append(NAME_COLUMN + contact("phone_number", contacts) + contact("email", contacts));
            contacts.parameters().forEach(query::bind);
        }
        query.append(TABLES + ' ' + WORD_TABLES + (contacts == null ? "" : PERSON_TABLE) + " where c.id = :id and "
                        + scope.condition())
                .bind("id", id);
        scope.parameters().forEach(query::bind);
        return query.first(row -> summary(row, words(row, contacts != null)));
    }

    private static String contact(String column, CaseScope contacts) {
        return ", if(c.anonymous or not " + contacts.condition() + ", null, p." + column + ") reporter_" + column;
    }

    /**
     * A page of case files within a scope, one row more than the page holds. Each branch of the scope goes along an index of
     * its own; what they find is put together in the order asked for.
     */
    public List<CaseFile> list(CaseScope scope, CaseFilter filter, int limit) {
        if (scope.branches().isEmpty()) {
            return List.of();
        }
        Sql.Query query = sql.query("");
        String parted = scope.branches().size() == 1 ? "" : "(";
        for (int i = 0; i < scope.branches().size(); i++) {
            query.append(i == 0 ? parted : ") union all (");
            query.append("select " + SUMMARY_COLUMNS + TABLES + " where "
                    + scope.branches().get(i));
            filter.appendTo(query);
            query.append("limit " + limit);
        }
        scope.parameters().forEach(query::bind);
        if (!parted.isEmpty()) {
            query.append(")");
            filter.appendOrderOfAll(query);
            query.append("limit " + limit);
        }
        return query.list(row -> summary(row, null));
    }

    private static CaseFile summary(Row row, CaseFile.@Nullable Words words) {
        return new CaseFile(
                row.uuid("id"),
                row.text("ticket_number"),
                ReportKind.valueOf(row.text("kind")),
                facts(row),
                new CaseParties(
                        row.nullableText("agency_code"), row.nullableText("about_agency_code"), row.flag("supervised")),
                row.text("title"),
                row.nullableDate("occurred_on"),
                new Place(
                        row.nullableDecimal("stated_latitude"),
                        row.nullableDecimal("stated_longitude"),
                        row.nullableDecimal("accuracy_m"),
                        row.nullableText("stated_address"),
                        row.nullableText("stated_landmark"),
                        row.nullableText("area_code")),
                new CasePlace(
                        row.nullableDecimal("latitude"),
                        row.nullableDecimal("longitude"),
                        row.nullableText("address"),
                        row.nullableText("landmark"),
                        row.nullableText("kecamatan_code"),
                        row.nullableText("kelurahan_code"),
                        row.text("area_method"),
                        row.nullableFlag("inside_city")),
                row.nullableText("category_code"),
                row.text("proposed_agency_code"),
                Urgency.valueOf(row.text("urgency")),
                assigned(row),
                row.nullableInstant("due_at"),
                row.instant("submitted_at"),
                row.instant("updated_at"),
                row.instant("reporters_updated_at"),
                row.number("version"),
                row.text("warnings"),
                CaseClock.read(row.text("clocks")),
                words);
    }

    private static CaseFile.@Nullable AssignedOfficer assigned(Row row) {
        UUID officer = row.nullableUuid("assigned_officer_id");
        return officer == null
                ? null
                : new CaseFile.AssignedOfficer(officer, row.nullableText("assigned_officer_name"));
    }

    private static CaseFacts facts(Row row) {
        return new CaseFacts(
                CaseStatus.valueOf(row.text("status")),
                row.nullableText("agency_code") != null,
                Channel.valueOf(row.text("channel")),
                SupervisionClass.valueOf(row.text("supervision_class")),
                row.flag("anonymous"),
                row.flag("secret"),
                row.nullableInteger("feedback_sequence") != null,
                row.flag("withdrawn"),
                row.integer("escalation_level"),
                row.integer("transfers"),
                Reopening.valueOf(row.text("reopening")),
                Appeal.valueOf(row.text("appeal")),
                row.nullableInstant("reopenable_until"),
                row.nullableInstant("undoable_until"),
                row.nullableUuid("undoable_by"));
    }

    private static CaseFile.Words words(Row row, boolean person) {
        Instant answeredAt = row.nullableInstant("answered_at");
        Instant ratedAt = row.nullableInstant("rated_at");
        return new CaseFile.Words(
                row.text("description"),
                row.nullableText("stated_category_code"),
                row.text("attributes"),
                Rule.valueOf(row.text("routing_rule")),
                new LocalisedText(row.text("routing_explanation_id"), row.text("routing_explanation_en")),
                person && !row.flag("anonymous")
                        ? new CaseFile.Person(
                                row.nullableText("reporter_name"),
                                row.nullableText("reporter_phone_number"),
                                row.nullableText("reporter_email"))
                        : null,
                answeredAt == null
                        ? null
                        : new CaseFile.Answer(
                                row.text("answer_text"),
                                row.text("answer_detail"),
                                row.text("answer_agency_code"),
                                answeredAt),
                ratedAt == null
                        ? null
                        : new CaseFile.Feedback(row.text("rating_detail"), row.nullableText("rating_text"), ratedAt));
    }
}
