package id.sahut.view.publicreport;

import static java.util.Objects.requireNonNull;

import id.sahut.view.publicreport.model.Filter;
import id.sahut.view.publicreport.model.Key;
import id.sahut.view.publicreport.model.Pass;
import id.sahut.view.publicreport.model.Pass.Stretch;
import id.sahut.view.publicreport.model.Posting;
import id.sahut.view.publicreport.model.Seen;
import id.sahut.view.publicreport.store.PublicReportQueries;
import id.sahut.view.publicreport.store.PublicReportQueries.Portion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the newest reports that match a filter by reading a bounded number of rows, however many there are. All ways to them
 * are tried a little; the one that reaches furthest back, because what it goes by is rarest, is followed a little further.
 * What that does not find, the next page goes on looking for: a page may be short, even empty.
 */
@ApplicationScoped
public class FindPublicReports {

    /** Rows read along all ways together, before one of them is chosen. */
    private static final int TO_CHOOSE = 500;
    /** Rows read along the chosen one. */
    private static final int TO_FOLLOW = 800;
    /** For each row of a page where one of several looked at is a hit. */
    private static final int PER_HIT = 5;

    private static final int LEAST = 2;

    private final PublicReportQueries queries;

    FindPublicReports(PublicReportQueries queries) {
        this.queries = queries;
    }

    /**
     * What was found.
     *
     * @param next from where the next page goes on; null when there is none
     */
    public record Found(List<Seen> reports, @Nullable Key next) {}

    /** A page after a place in the list, or the first. One statement or two. */
    public Found find(Filter filter, @Nullable Key after, int size) {
        if (filter.impossible()) {
            return new Found(List.of(), null);
        }
        Pass pass = chosen(filter, after, size);
        if (pass.frontier() != null && pass.hits().size() < size) {
            pass = pass.and(followed(pass.unfinished(), rowsFor(pass, size), filter), filter::matches);
        }
        if (pass.hits().size() > size) {
            return new Found(
                    pass.hits().subList(0, size), pass.hits().get(size - 1).key());
        }
        return new Found(pass.hits(), pass.frontier());
    }

    private Pass chosen(Filter filter, @Nullable Key after, int size) {
        List<List<Posting>> ways = filter.ways();
        int rows = filter.exact()
                ? ways.get(0).size() == 1 ? size + 1 : 2 * (size + 1)
                : Math.min(TO_CHOOSE / ways.size(), PER_HIT * (size + 1));
        List<Portion> portions = new ArrayList<>();
        for (List<Posting> way : ways) {
            int each = each(rows, way);
            way.forEach(posting -> portions.add(new Portion(posting, each, after)));
        }
        List<Stretch> read = read(portions, filter);
        Pass best = null;
        int next = 0;
        for (List<Posting> way : ways) {
            Pass pass = Pass.of(read.subList(next, next + way.size()), filter::matches);
            next += way.size();
            if (pass.hits().size() > size) {
                return pass;
            }
            best = best == null || pass.furtherThan(best) ? pass : best;
        }
        return requireNonNull(best);
    }

    /** As many as should hold what is missing, going by what there was so far. */
    private static int rowsFor(Pass pass, int size) {
        int missing = size + 1 - pass.hits().size();
        int likely = pass.matching() == 0 ? TO_FOLLOW : (int) Math.ceil(2.0 * missing * pass.rows() / pass.matching());
        return Math.min(TO_FOLLOW, Math.max(likely, missing));
    }

    private List<Stretch> followed(List<Stretch> unfinished, int rows, Filter filter) {
        int each = each(rows, unfinished.stream().map(Stretch::posting).toList());
        return read(
                unfinished.stream()
                        .map(stretch -> new Portion(stretch.posting(), each, stretch.end()))
                        .toList(),
                filter);
    }

    /** What of so many rows each list of a way gets. */
    private static int each(int rows, List<Posting> way) {
        int weights = way.stream().mapToInt(Posting::weight).sum();
        return Math.max(LEAST, (rows + weights - 1) / weights);
    }

    private List<Stretch> read(List<Portion> portions, Filter filter) {
        List<List<Seen>> lists = queries.newest(portions, filter.from(), filter.to());
        return IntStream.range(0, portions.size())
                .mapToObj(i ->
                        Stretch.of(portions.get(i).posting(), portions.get(i).rows(), lists.get(i)))
                .toList();
    }
}
