package id.sahut.process.note;

import id.sahut.city.officer.Officers;
import id.sahut.platform.database.Ids;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.process.handling.CaseAccess;
import id.sahut.process.handling.CaseScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code case_note}. A note changes nothing of its case, not even its version. */
@ApplicationScoped
public class Notes {

    private static final String SELECT = """
            select n.id, n.officer_id, o.name officer_name, n.at, n.text
            from handling_case c
            left join case_note n on n.case_id = c.id""";

    private final Sql sql;
    private final CaseAccess access;
    private final Officers officers;
    private final Ids ids;
    private final Clock clock;

    Notes(Sql sql, CaseAccess access, Officers officers, Ids ids, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.officers = officers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a note; joins the transaction of the command that calls it.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} if the case is out of the caller's scope
     */
    public NoteResponse add(UUID caseId, Caller caller, String text) {
        CaseScope scope = access.officer(caller);
        UUID author = officers.idOf(caller);
        UUID id = ids.next();
        Instant now = clock.instant();
        // One statement looks for the case and writes: nobody moves it out of scope in between.
        Sql.Query insert = sql.query("insert into case_note (id, case_id, officer_id, at, text)"
                        + " select :note, c.id, :author, :now, :text from handling_case c where c.id = :id and "
                        + scope.condition())
                .bind("note", id)
                .bind("author", author)
                .bind("now", now)
                .bind("text", text)
                .bind("id", caseId);
        scope.parameters().forEach(insert::bind);
        if (insert.execute() == 0) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return new NoteResponse(id, new NoteResponse.Author(author, caller.name()), now, text);
    }

    /**
     * A page of a case's notes, the latest first.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} if the case is out of the caller's scope
     */
    public Page<NoteResponse> list(UUID caseId, Caller caller, PageRequest page) {
        CaseScope scope = access.officer(caller);
        Sql.Query query = sql.query(SELECT);
        if (!page.first()) {
            try {
                query.append("and (n.at < :after_at or (n.at = :after_at and n.id < :after_id))")
                        .bind("after_at", Instant.parse(page.after().get(0)))
                        .bind("after_id", UUID.fromString(page.after().get(1)));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
            }
        }
        query.append("left join officer o on o.id = n.officer_id where c.id = :id and " + scope.condition())
                .append("order by n.at desc, n.id desc")
                .bind("id", caseId);
        scope.parameters().forEach(query::bind);
        List<Found> rows = query.limit(page.size() + 1).list(Notes::found);
        // A case without notes is a row without a note; a case out of scope is no row.
        if (rows.isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        List<NoteResponse> notes =
                rows.stream().map(Found::note).filter(Objects::nonNull).toList();
        return Page.of(notes, page.size(), note -> note, last -> page.tokenAfter(last.at(), last.noteId()));
    }

    /**
     * One note.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} if the case is out of scope, or has no such note
     */
    public NoteResponse find(UUID caseId, Caller caller, UUID noteId) {
        CaseScope scope = access.officer(caller);
        Sql.Query query = sql.query(SELECT)
                .append("left join officer o on o.id = n.officer_id where c.id = :id and n.id = :note and "
                        + scope.condition())
                .bind("id", caseId)
                .bind("note", noteId);
        scope.parameters().forEach(query::bind);
        return query.first(Notes::found).map(Found::note).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private static Found found(Row row) {
        UUID id = row.nullableUuid("id");
        return new Found(
                id == null
                        ? null
                        : new NoteResponse(
                                id,
                                new NoteResponse.Author(row.uuid("officer_id"), row.nullableText("officer_name")),
                                row.instant("at"),
                                row.text("text")));
    }

    private record Found(@Nullable NoteResponse note) {}
}
