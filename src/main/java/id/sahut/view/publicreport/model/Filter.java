package id.sahut.view.publicreport.model;

import id.sahut.view.publicreport.model.Posting.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of public reports is narrowed to. Empty sets and nulls narrow nothing.
 *
 * @param categoryCodes those asked for with all below them
 * @param from the first instant of receipt
 * @param to the first instant no longer meant
 */
public record Filter(
        Set<String> statuses,
        Set<String> categoryCodes,
        Set<String> agencyCodes,
        Set<String> kecamatanCodes,
        Set<String> kelurahanCodes,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Box box,
        List<SearchedWord> words) {

    /** Everything. */
    public static final Filter NONE =
            new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, List.of());

    /** As many lists as are looked at side by side. */
    private static final int MOST_POSTINGS = 150;

    /** Whether nothing can be found, whatever there is. */
    public boolean impossible() {
        return (box != null && box.empty()) || (from != null && to != null && !from.isBefore(to));
    }

    public boolean matches(Seen report) {
        return (statuses.isEmpty() || holds(statuses, report.status()))
                && (categoryCodes.isEmpty() || holds(categoryCodes, report.categoryCode()))
                && (agencyCodes.isEmpty() || holds(agencyCodes, report.agencyCode()))
                && inArea(report)
                && inTime(report)
                && (box == null || box.contains(report.north(), report.east()))
                && words.stream().allMatch(word -> word.matches(report));
    }

    private static boolean holds(Set<String> wanted, @Nullable String value) {
        return value != null && wanted.contains(value);
    }

    private boolean inArea(Seen report) {
        return (kecamatanCodes.isEmpty() && kelurahanCodes.isEmpty())
                || holds(kecamatanCodes, report.kecamatanCode())
                || holds(kelurahanCodes, report.kelurahanCode());
    }

    private boolean inTime(Seen report) {
        Instant at = report.listedAt();
        return at != null && (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    /**
     * The ways along which all that is asked for can be found: for each thing asked for the lists that together hold it,
     * those with fewest lists first. What would need too many is left to {@link #matches}. Never empty.
     */
    public List<List<Posting>> ways() {
        List<List<Posting>> ways = new ArrayList<>();
        int postings = 0;
        for (List<Posting> way : candidates()) {
            postings += way.size();
            if (postings <= MOST_POSTINGS) {
                ways.add(way);
            }
        }
        return ways.isEmpty() ? List.of(List.of(Posting.ALL)) : ways;
    }

    /** Whether all that lies along a single way is asked for. */
    public boolean exact() {
        return box == null
                && words.isEmpty()
                && candidates().size() == (ways().get(0).get(0).equals(Posting.ALL) ? 0 : 1);
    }

    private List<List<Posting>> candidates() {
        List<Posting> areas = Stream.concat(
                        kecamatanCodes.stream().map(code -> new Posting(Column.KECAMATAN, code)),
                        kelurahanCodes.stream().map(code -> new Posting(Column.KELURAHAN, code)))
                .toList();
        Stream<List<Posting>> asked = Stream.of(
                areas,
                box == null ? List.of() : box.tiles(),
                postings(Column.CATEGORY, categoryCodes),
                postings(Column.AGENCY, agencyCodes),
                postings(Column.STATUS, statuses));
        return Stream.concat(words.stream().map(SearchedWord::postings), asked)
                .filter(way -> !way.isEmpty())
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }

    private static List<Posting> postings(Column column, Collection<String> values) {
        return values.stream().map(value -> new Posting(column, value)).toList();
    }
}
