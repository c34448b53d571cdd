package id.sahut.process.proof.store;

import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.process.proof.model.Anchor;
import id.sahut.process.proof.model.Leaves;
import id.sahut.process.proof.model.TreeOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the anchors, and reads what they are made of. */
@ApplicationScoped
public class AnchorStore {

    private static final Logger LOG = Logger.getLogger(AnchorStore.class);

    private static final String SELECT =
            "select a.day, a.starts_at, a.ends_at, a.entries, a.root, a.previous, a.hash from history_anchor a";

    private final Sql sql;

    AnchorStore(Sql sql) {
        this.sql = sql;
    }

    /** Takes the right to anchor until the transaction ends; false while somebody else has it. */
    public boolean takeTurn() {
        return sql.query("select id from history_anchor_turn where id = 1 for update skip locked")
                        .list(row -> row.integer("id"))
                        .size()
                == 1;
    }

    public Optional<Anchor> last() {
        return sql.query(SELECT).append("order by a.day desc").first(AnchorStore::anchor);
    }

    /** When the city's history begins, null before it does. */
    public @Nullable Instant firstEntry() {
        return sql.query("select min(h.at) at from case_history h")
                .first(row -> Optional.ofNullable(row.nullableInstant("at")))
                .flatMap(at -> at)
                .orElse(null);
    }

    /** The tree over all entries of a time. Rows pass by, and only their hashes stay. */
    public TreeOfDay tree(Instant from, Instant until) {
        TreeOfDay tree = new TreeOfDay();
        sql.query("""
                        select h.case_id, h.sequence, h.hash from case_history h
                        where h.at >= :from and h.at < :until
                        order by h.case_id, h.sequence""").bind("from", from).bind("until", until).each(row -> {
            if (!tree.add(row.text("hash"))) {
                LOG.errorf(
                        "History entry %d of case %s has no hash: it is forged",
                        row.integer("sequence"), row.uuid("case_id"));
            }
        });
        return tree;
    }

    /** Writes a day's anchor, its leaves, and where each case's stand among them. */
    public void keep(Anchor anchor, List<Leaves> parts) {
        sql.query("""
                        insert into history_anchor (day, starts_at, ends_at, entries, root, previous, hash)
                        values (:day, :starts, :ends, :entries, :root, :previous, :hash)""")
                .bind("day", anchor.day())
                .bind("starts", anchor.startsAt())
                .bind("ends", anchor.endsAt())
                .bind("entries", anchor.entries())
                .bind("root", anchor.root())
                .bind("previous", anchor.previous())
                .bind("hash", anchor.hash())
                .execute();
        for (int i = 0; i < parts.size(); i++) {
            sql.query(
                            "insert into history_anchor_leaves (day, part, leaves, root) values (:day, :part, :leaves, :root)")
                    .bind("day", anchor.day())
                    .bind("part", i)
                    .bind("leaves", parts.get(i).bytes())
                    .bind("root", HexFormat.of().formatHex(parts.get(i).root()))
                    .execute();
        }
        if (anchor.entries() > 0) {
            keepPositions(anchor);
        }
    }

    /** Anchors, newest first. */
    public List<Anchor> list(@Nullable LocalDate from, @Nullable LocalDate before, int limit) {
        return sql.query(SELECT)
                .append("where 1 = 1")
                .appendIf(from, "and a.day >= :from", "from")
                .appendIf(before, "and a.day < :before", "before")
                .append("order by a.day desc")
                .limit(limit)
                .list(AnchorStore::anchor);
    }

    private void keepPositions(Anchor anchor) {
        sql.query("""
                        insert into history_anchor_case (case_id, day, position, entries, sequences)
                        select n.case_id, :day, min(n.position), count(*),
                          group_concat(n.sequence order by n.sequence separator ',')
                        from (select h.case_id, h.sequence,
                            row_number() over (order by h.case_id, h.sequence) - 1 position
                          from case_history h where h.at >= :from and h.at < :until) n
                        group by n.case_id""")
                .bind("day", anchor.day())
                .bind("from", anchor.startsAt())
                .bind("until", anchor.endsAt())
                .execute();
    }

    static Anchor anchor(Row row) {
        return new Anchor(
                row.date("day"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.integer("entries"),
                row.text("root"),
                row.nullableText("previous"),
                row.text("hash"));
    }
}
