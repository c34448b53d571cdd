package id.sahut.process.handling.store;

import id.sahut.platform.database.Sql;
import id.sahut.process.handling.PublicWords;
import id.sahut.process.handling.model.PublicPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the public face of cases, {@code public_report}, and what coordinators wrote for everybody. */
@ApplicationScoped
public class PublicReportRepository {

    private final Sql sql;

    PublicReportRepository(Sql sql) {
        this.sql = sql;
    }

    /** Shows a case as its row is now. One statement. */
    public void show(UUID caseId, @Nullable PublicPoint point, Instant at) {
        sql.query("""
                        insert into public_report (id, listed_at, status, category_code, agency_code, kecamatan_code,
                          kelurahan_code, north, east, words, changed_at)
                        select c.id, c.submitted_at, c.status, c.category_code, c.agency_code, c.kecamatan_code,
                          c.kelurahan_code, :north, :east, (select t.words from case_public_text t where t.case_id = c.id
                          order by t.sequence desc limit 1), :at
                        from handling_case c where c.id = :id
                        on duplicate key update listed_at = values(listed_at),
                          status = values(status), category_code = values(category_code),
                          agency_code = values(agency_code), kecamatan_code = values(kecamatan_code),
                          kelurahan_code = values(kelurahan_code), north = values(north), east = values(east),
                          words = values(words), changed_at = values(changed_at), removed_at = null,
                          learned_at = null""")
                .bind("id", caseId)
                .bind("north", point == null ? null : point.north())
                .bind("east", point == null ? null : point.east())
                .bind("at", at)
                .execute();
    }

    /** Leaves nothing of a case but that it was there, if it ever was. One statement. */
    public void hide(UUID caseId, Instant at) {
        sql.query("""
                        update public_report set listed_at = null, status = null, category_code = null,
                          agency_code = null, kecamatan_code = null, kelurahan_code = null, north = null, east = null,
                          words = null, changed_at = :at, removed_at = :at, learned_at = null
                        where id = :id and removed_at is null""").bind("id", caseId).bind("at", at).execute();
    }

    /** Keeps a text for everybody, which counts from the next time the case is shown. Two statements. */
    public void write(UUID caseId, int sequence, String text) {
        List<String> words = PublicWords.of(text);
        sql.query(
                        "insert into case_public_text (case_id, sequence, text, words) values (:id, :sequence, :text, :words)")
                .bind("id", caseId)
                .bind("sequence", sequence)
                .bind("text", text)
                .bind("words", PublicWords.joined(words))
                .execute();
        if (words.isEmpty()) {
            return;
        }
        Sql.Query postings = sql.query("insert ignore into public_report_word (word, listed_at, report_id)"
                        + " select w.word, c.submitted_at, c.id from handling_case c join ("
                        + IntStream.range(0, words.size())
                                .mapToObj(i -> "select :word" + i + " word")
                                .collect(Collectors.joining(" union all "))
                        + ") w where c.id = :id")
                .bind("id", caseId);
        for (int i = 0; i < words.size(); i++) {
            postings.bind("word" + i, words.get(i));
        }
        postings.execute();
    }

    /** Forgets the text that came with an entry of the history, if one did: the one before counts again. */
    public void takeBack(UUID caseId, int sequence) {
        sql.query("delete from case_public_text where case_id = :id and sequence = :sequence")
                .bind("id", caseId)
                .bind("sequence", sequence)
                .execute();
    }
}
