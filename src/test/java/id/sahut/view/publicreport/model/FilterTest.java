package id.sahut.view.publicreport.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.view.publicreport.model.Posting.Column;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");
    private static final Seen LAMP = new Seen(
            new Key(NOON, new UUID(0x7000, 1)),
            NOON,
            null,
            "DISPOSED",
            "lampu-jalan",
            "dishub",
            "12.71.19",
            "12.71.19.1001",
            17962,
            493299,
            " lampu padam ");

    private static Filter filter(Set<String> categories, @Nullable Box box, SearchedWord... words) {
        return new Filter(Set.of(), categories, Set.of(), Set.of(), Set.of(), null, null, box, List.of(words));
    }

    private static SearchedWord word(String word, String... categories) {
        return new SearchedWord(word, Set.of(categories), Set.of(), Set.of("12.71.19.1001"));
    }

    private static Filter time(@Nullable Instant from, @Nullable Instant to) {
        return new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), from, to, null, List.of());
    }

    @Test
    void everythingMatchesNothingAskedFor() {
        assertThat(Filter.NONE.matches(LAMP)).isTrue();
        assertThat(Filter.NONE.exact()).isTrue();
        assertThat(Filter.NONE.ways()).containsExactly(List.of(Posting.ALL));
        assertThat(Filter.NONE.impossible()).isFalse();
    }

    @Test
    void allThatIsAskedForMustHold() {
        assertThat(filter(Set.of("lampu-jalan"), null).matches(LAMP)).isTrue();
        assertThat(filter(Set.of("halte"), null).matches(LAMP)).isFalse();
        assertThat(filter(Set.of("lampu-jalan"), null, word("padam")).matches(LAMP))
                .isTrue();
        assertThat(filter(Set.of("halte"), null, word("padam")).matches(LAMP)).isFalse();
        assertThat(new Filter(Set.of("CLOSED"), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, List.of())
                        .matches(LAMP))
                .isFalse();
        assertThat(new Filter(Set.of(), Set.of(), Set.of("dlh"), Set.of(), Set.of(), null, null, null, List.of())
                        .matches(LAMP))
                .isFalse();
        assertThat(new Filter(
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of("12.71.01"),
                                Set.of("12.71.19.1001"),
                                null,
                                null,
                                null,
                                List.of())
                        .matches(LAMP))
                .isTrue();
        assertThat(new Filter(Set.of(), Set.of(), Set.of(), Set.of("12.71.01"), Set.of(), null, null, null, List.of())
                        .matches(LAMP))
                .isFalse();
    }

    @Test
    void whatHasNoCategoryIsInNone() {
        Seen bare = new Seen(LAMP.key(), NOON, null, "DISPOSED", null, "dishub", null, null, null, null, null);
        assertThat(filter(Set.of("null"), null).matches(bare)).isFalse();
        assertThat(filter(Set.of(), new Box(-180, -90, 180, 90)).matches(bare)).isFalse();
        assertThat(filter(Set.of(), null, word("padam", "lampu-jalan")).matches(bare))
                .isFalse();
        assertThat(Filter.NONE.matches(bare)).isTrue();
    }

    @Test
    void aWordIsTheTextsOrAName() {
        assertThat(new SearchedWord("jalan", Set.of("lampu-jalan"), Set.of(), Set.of()).matches(LAMP))
                .isTrue();
        assertThat(new SearchedWord("petisah", Set.of(), Set.of("12.71.19"), Set.of()).matches(LAMP))
                .isTrue();
        assertThat(new SearchedWord("tengah", Set.of(), Set.of(), Set.of("12.71.19.1001")).matches(LAMP))
                .isTrue();
        assertThat(new SearchedWord("pada", Set.of(), Set.of(), Set.of()).matches(LAMP))
                .isFalse();
        assertThat(word("jalan", "lampu-jalan", "halte").postings())
                .extracting(Posting::column)
                .containsExactlyInAnyOrder(Column.WORD, Column.CATEGORY, Column.CATEGORY, Column.KELURAHAN);
    }

    @Test
    void timeIsHalfOpen() {
        assertThat(time(NOON, NOON.plusSeconds(1)).matches(LAMP)).isTrue();
        assertThat(time(null, NOON).matches(LAMP)).isFalse();
        assertThat(time(NOON.plusSeconds(1), null).matches(LAMP)).isFalse();
        assertThat(time(NOON, NOON).impossible()).isTrue();
        assertThat(time(NOON, NOON.plusSeconds(1)).impossible()).isFalse();
    }

    @Test
    void whatHasFewestListsIsTriedFirstAndWhatHasTooManyNotAtAll() {
        Set<String> many = IntStream.range(0, 149).mapToObj(i -> "c" + i).collect(Collectors.toSet());
        Filter filter = new Filter(
                Set.of("DISPOSED"), many, Set.of("dishub", "dlh"), Set.of(), Set.of(), null, null, null, List.of());
        assertThat(filter.ways()).extracting(List::size).containsExactly(1, 2);
        assertThat(filter.exact()).isFalse();
        assertThat(filter(many, null).exact()).isTrue();
        Set<String> tooMany = IntStream.range(0, 151).mapToObj(i -> "c" + i).collect(Collectors.toSet());
        assertThat(filter(tooMany, null).ways()).containsExactly(List.of(Posting.ALL));
        assertThat(filter(tooMany, null).exact()).isFalse();
    }

    @Test
    void aBoxTakesInItsEdges() {
        Box box = new Box(98.6598, 3.5924, 98.6598, 3.5924);
        assertThat(filter(Set.of(), box).matches(LAMP)).isTrue();
        assertThat(filter(Set.of(), new Box(98.6600, 3.5924, 98.67, 3.6)).matches(LAMP))
                .isFalse();
        assertThat(filter(Set.of(), new Box(98.65, 3.5926, 98.67, 3.6)).matches(LAMP))
                .isFalse();
        assertThat(filter(Set.of(), new Box(98.65991, 3.59241, 98.65999, 3.59249))
                        .impossible())
                .isTrue();
        assertThat(filter(Set.of(), box).exact()).isFalse();
    }

    @Test
    void tilesCoverABoxAndAreFew() {
        assertThat(new Box(98.6598, 3.5924, 98.6598, 3.5924).tiles())
                .containsExactly(new Posting(Column.TILE_110M, 3592 * 1_000_000L + 98659));
        assertThat(new Box(98.59, 3.48, 98.75, 3.80).tiles())
                .hasSizeBetween(1, 25)
                .allMatch(tile -> tile.column() == Column.TILE_7KM);
        assertThat(new Box(98.65, 3.58, 98.66, 3.59).tiles())
                .hasSizeBetween(1, 25)
                .allMatch(tile -> tile.column() == Column.TILE_440M);
        assertThat(new Box(-180, -90, 180, 90).tiles()).isEmpty();
    }
}
