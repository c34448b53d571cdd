package id.sahut.view.publicreport.model;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found along one way by reading each of its lists so far and no further.
 *
 * @param hits what matches, the newest first, complete down to the frontier
 * @param frontier the last place down to which all lists were read; null when all were read to their ends
 * @param rows how many rows were looked at
 * @param matching how many of them match, those beyond the frontier included
 */
public record Pass(
        List<Stretch> stretches, List<Seen> hits, @Nullable Key frontier, int rows, int matching) {

    /**
     * The newest rows of a list.
     *
     * @param end the last of them; null if the list has no more
     */
    public record Stretch(
            Posting posting, List<Seen> rows, @Nullable Key end) {

        /** Of what was read when so many rows were asked for. */
        public static Stretch of(Posting posting, int asked, List<Seen> rows) {
            return new Stretch(
                    posting,
                    rows,
                    rows.size() < asked ? null : rows.get(rows.size() - 1).key());
        }

        Stretch and(Stretch more) {
            return new Stretch(
                    posting, Stream.concat(rows.stream(), more.rows.stream()).toList(), more.end);
        }
    }

    public static Pass of(List<Stretch> stretches, Predicate<Seen> filter) {
        // Beyond the earliest stop of any list, its reports are missing among those of the others.
        Key frontier = stretches.stream()
                .map(Stretch::end)
                .filter(Objects::nonNull)
                .max(Key::compareTo)
                .orElse(null);
        TreeMap<Key, Seen> matching = new TreeMap<>();
        stretches.stream()
                .flatMap(stretch -> stretch.rows().stream())
                .filter(filter)
                .forEach(row -> matching.put(row.key(), row));
        return new Pass(
                stretches,
                List.copyOf((frontier == null ? matching : matching.tailMap(frontier, true))
                        .descendingMap()
                        .values()),
                frontier,
                stretches.stream().mapToInt(stretch -> stretch.rows().size()).sum(),
                matching.size());
    }

    /** The lists that have more. */
    public List<Stretch> unfinished() {
        return stretches.stream().filter(stretch -> stretch.end() != null).toList();
    }

    /** This with what follows in the lists that have more, in their order. */
    public Pass and(List<Stretch> more, Predicate<Seen> filter) {
        List<Stretch> longer = stretches.stream()
                .map(stretch -> more.stream()
                        .filter(next -> next.posting().equals(stretch.posting()))
                        .findFirst()
                        .map(stretch::and)
                        .orElse(stretch))
                .toList();
        return of(longer, filter);
    }

    /** Whether this way has got further than another: to its end, or further back. */
    public boolean furtherThan(Pass other) {
        if (frontier == null || other.frontier == null) {
            return frontier == null && other.frontier != null;
        }
        return frontier.compareTo(other.frontier) < 0;
    }
}
