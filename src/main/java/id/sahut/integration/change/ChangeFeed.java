package id.sahut.integration.change;

import id.sahut.platform.database.DatabaseFaults;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.handling.AnswerKnown;
import id.sahut.process.handling.CaseEvent;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.report.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Everything that happened, in one order, with nothing left out: a command only notes that something did, and reading the
 * feed numbers what has been committed since. So what is committed late comes late, and never before what was read already.
 */
@ApplicationScoped
public class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final int NUMBERED_AT_ONCE = 1000;

    private final Sql sql;
    private final AnswerKnown answerKnown;

    ChangeFeed(Sql sql, AnswerKnown answerKnown) {
        this.sql = sql;
        this.answerKnown = answerKnown;
    }

    /**
     * Some changes, and where to go on.
     *
     * @param next the number up to which all has been looked at
     */
    public record Changes(List<Change> items, long next) {}

    /**
     * The changes after a number, at least once and in order. Whose answers are among them could know of them from now on.
     * Three statements, two more when there is something new, and two more for each answer.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_PAGE_TOKEN} for a number that has not been reached
     * @throws RuntimeException if somebody holds an answered case for too long, so that the page must be asked for again
     */
    public Changes after(long number, int size) {
        long last = QuarkusTransaction.requiringNew().call(this::numberNew);
        if (number > last) {
            // Given out before the database was put back to an earlier state: what comes now would be passed over.
            throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
        }
        List<Line> lines = sql.query("""
                        select ch.feed_number, h.entry_id, h.event, h.to_status, h.at, h.sequence, c.id, c.ticket_number,
                        c.channel, c.secret, c.status, c.answer_sequence, p.subject
                        from case_change ch
                        join case_history h on h.case_id = ch.case_id and h.sequence = ch.sequence
                        join handling_case c on c.id = ch.case_id
                        join reporter p on p.id = c.reporter_id
                        where ch.feed_number > :after and h.event <> 'ASSIGNED'
                        and (c.withdrawn = false or h.sequence <= (select min(w.sequence) from case_history w
                          where w.case_id = c.id and w.event = 'WITHDRAWN'))
                        order by ch.feed_number""").bind("after", number).limit(size).list(Line::of);
        lines.stream().filter(Line::openAnswer).forEach(this::known);
        // A page that is not full has seen all there is, even what is not for citizens.
        long next = lines.size() == size
                ? lines.get(size - 1).number()
                : Math.max(
                        Math.max(last, number),
                        lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number());
        return new Changes(lines.stream().map(Line::change).toList(), next);
    }

    private long numberNew() {
        long last = sql.query("select last_number from case_change_feed where id = 1 for update")
                .list(row -> row.number("last_number"))
                .get(0);
        // Passing over what a command has not committed yet: it gets its number once it has, and nobody waits for it.
        List<UUID> fresh = sql.query(
                        "select entry_id from case_change where feed_number is null order by entry_id limit "
                                + NUMBERED_AT_ONCE + " for update skip locked")
                .list(row -> row.uuid("entry_id"));
        if (fresh.isEmpty()) {
            return last;
        }
        sql.query("update case_change ch join (select entry_id, row_number() over (order by entry_id) place"
                        + " from case_change where entry_id in (:fresh)) numbered on numbered.entry_id = ch.entry_id"
                        + " set ch.feed_number = :last + numbered.place")
                .bind("fresh", fresh)
                .bind("last", last)
                .execute();
        sql.query("update case_change_feed set last_number = :last where id = 1")
                .bind("last", last + fresh.size())
                .execute();
        return last + fresh.size();
    }

    private void known(Line line) {
        try {
            answerKnown.delivered(line.change().reportId());
        } catch (RuntimeException e) {
            if (DatabaseFaults.isRepeatable(e)) {
                // Somebody holds the case. The page is not delivered, and so comes again.
                throw e;
            }
            // Delivered all the same: no single case stops the feed. The citizen's time then begins when they open it.
            LOG.warnf(
                    e,
                    "the reporter's window of case %s did not start",
                    line.change().reportId());
        }
    }

    private record Line(long number, boolean openAnswer, Change change) {

        static Line of(Row row) {
            CaseEvent event = CaseEvent.valueOf(row.text("event"));
            Integer answer = row.nullableInteger("answer_sequence");
            // The backend tells who has the app; whom the desk must tell does not know yet.
            boolean byApp = row.text("channel").equals(Channel.CITY_APP.name());
            boolean openAnswer = byApp
                    && event == CaseEvent.ANSWERED
                    && row.text("status").equals(CaseStatus.ANSWERED.name())
                    && answer != null
                    && answer == row.integer("sequence");
            UUID id = row.uuid("id");
            CaseStatus after =
                    event == CaseEvent.WITHDRAWN ? CaseStatus.WITHDRAWN : CaseStatus.valueOf(row.text("to_status"));
            return new Line(
                    row.number("feed_number"),
                    openAnswer,
                    new Change(
                            row.uuid("entry_id"),
                            event,
                            id,
                            row.text("ticket_number"),
                            byApp ? row.text("subject") : null,
                            after.stage(),
                            row.flag("secret"),
                            row.instant("at")));
        }
    }
}
