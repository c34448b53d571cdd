package id.sahut.process.proof.store;

import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.proof.EntryContent;
import id.sahut.process.proof.model.AnchoredDay;
import id.sahut.process.proof.model.KeptCase;
import id.sahut.process.proof.model.KeptEntry;
import id.sahut.process.proof.model.Leaves;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a case's history consists of, as it lies there: numbers as numbers, whatever they should be. */
@ApplicationScoped
public class ProofQueries {

    /** One statement, because an entry written between two of them would look like a forged one. */
    private static final String HISTORY = """
            select c.last_sequence, c.last_hash, h.case_id, h.sequence, h.entry_id, h.at, h.event, h.from_status,
            h.to_status, h.actor_role, h.actor_id, h.agency_code, h.category_code, h.kind, h.supervision_class,
            cast(h.secret as int) secret, h.kelurahan_code, cast(h.followed_up as int) followed_up, h.detail,
            h.text_digest, h.previous_hash, h.hash, t.salt, t.text,
            (select a.starts_at from history_anchor a order by a.day limit 1) anchored_from,
            (select a.ends_at from history_anchor a order by a.day desc limit 1) anchored_until
            from handling_case c
            left join case_history h on h.case_id = c.id
            left join case_history_text t on t.case_id = h.case_id and t.sequence = h.sequence
            where c.id = :id and\s""";

    private static final String DAYS = """
            select a.day, a.starts_at, a.ends_at, a.entries, a.root, a.previous, a.hash, k.position, k.sequences,
            l.part, l.leaves
            from history_anchor_case k
            join history_anchor a on a.day = k.day
            left join history_anchor_leaves l on l.day = k.day
              and l.part between k.position div :most and (k.position + k.entries - 1) div :most
            where k.case_id = :id
            order by a.day, l.part""";

    private static final Pattern SEQUENCES = Pattern.compile("\\d{1,9}(,\\d{1,9})*");

    private final Sql sql;

    ProofQueries(Sql sql) {
        this.sql = sql;
    }

    /** A case's history, empty out of scope. */
    public Optional<KeptCase> history(UUID caseId, CaseScope scope) {
        Sql.Query query = sql.query(HISTORY + scope.condition())
                .append("order by h.sequence")
                .bind("id", caseId);
        scope.parameters().forEach(query::bind);
        List<Line> lines = query.list(Line::of);
        return lines.stream()
                .findFirst()
                .map(line -> new KeptCase(
                        line.lastSequence(),
                        line.lastHash(),
                        lines.stream().map(Line::entry).filter(Objects::nonNull).toList(),
                        line.anchoredFrom(),
                        line.anchoredUntil()));
    }

    /** What was anchored of a case, day by day. Two statements, one when there is nothing yet. */
    public List<AnchoredDay> anchored(UUID caseId) {
        List<Part> parts =
                sql.query(DAYS).bind("id", caseId).bind("most", Leaves.MOST).list(Part::of);
        Map<LocalDate, List<Part>> byDay = new LinkedHashMap<>();
        parts.forEach(part -> byDay.computeIfAbsent(part.day().anchor().day(), day -> new ArrayList<>())
                .add(part));
        Map<LocalDate, List<String>> roots = roots(byDay);
        return byDay.entrySet().stream()
                .map(day -> day(day.getValue(), roots.getOrDefault(day.getKey(), List.of())))
                .toList();
    }

    private Map<LocalDate, List<String>> roots(Map<LocalDate, List<Part>> byDay) {
        Map<LocalDate, List<String>> roots = new HashMap<>();
        if (!byDay.isEmpty()) {
            sql.query("select day, root from history_anchor_leaves where day in (:days) order by day, part")
                    .bind("days", byDay.keySet())
                    .list(row -> roots.computeIfAbsent(row.date("day"), day -> new ArrayList<>())
                            .add(row.text("root")));
        }
        return roots;
    }

    private static AnchoredDay day(List<Part> parts, List<String> roots) {
        Map<Integer, Leaves> leaves = new HashMap<>();
        for (Part part : parts) {
            if (part.number() != null && part.leaves() != null) {
                leaves.put(part.number(), part.leaves());
            }
        }
        AnchoredDay first = parts.get(0).day();
        return new AnchoredDay(first.anchor(), first.position(), first.sequences(), leaves, roots);
    }

    private record Line(
            int lastSequence,
            String lastHash,
            @Nullable Instant anchoredFrom,
            @Nullable Instant anchoredUntil,
            @Nullable KeptEntry entry) {

        static Line of(Row row) {
            return new Line(
                    row.integer("last_sequence"),
                    row.text("last_hash"),
                    row.nullableInstant("anchored_from"),
                    row.nullableInstant("anchored_until"),
                    row.nullableInteger("sequence") == null ? null : kept(row));
        }

        private static KeptEntry kept(Row row) {
            UUID actorId = row.nullableUuid("actor_id");
            Instant at = row.instant("at");
            return new KeptEntry(
                    new EntryContent(
                            row.uuid("case_id").toString(),
                            row.integer("sequence"),
                            row.uuid("entry_id").toString(),
                            at.toString(),
                            row.text("event"),
                            row.nullableText("from_status"),
                            row.text("to_status"),
                            row.text("actor_role"),
                            actorId == null ? null : actorId.toString(),
                            row.nullableText("agency_code"),
                            row.nullableText("category_code"),
                            row.text("kind"),
                            row.text("supervision_class"),
                            row.integer("secret"),
                            row.nullableText("kelurahan_code"),
                            row.integer("followed_up"),
                            row.text("detail"),
                            row.nullableText("text_digest"),
                            row.nullableText("previous_hash")),
                    row.text("hash"),
                    at,
                    row.nullableText("salt"),
                    row.nullableText("text"));
        }
    }

    /** A subtree with entries of the case, and what it has in common with others of its day. */
    private record Part(
            AnchoredDay day,
            @Nullable Integer number,
            @Nullable Leaves leaves) {

        static Part of(Row row) {
            // Another form of it can only be forged: then the entries are in no anchor.
            String kept = row.text("sequences");
            List<Integer> sequences = SEQUENCES.matcher(kept).matches()
                    ? Arrays.stream(kept.split(",", -1)).map(Integer::valueOf).toList()
                    : List.of();
            Integer number = row.nullableInteger("part");
            return new Part(
                    new AnchoredDay(AnchorStore.anchor(row), row.integer("position"), sequences, Map.of(), List.of()),
                    number,
                    number == null ? null : new Leaves(row.bytes("leaves")));
        }
    }
}
