package id.sahut.view.publicreport.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.view.publicreport.model.Pass.Stretch;
import id.sahut.view.publicreport.model.Posting.Column;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassTest {

    private static final Posting LAMPS = new Posting(Column.CATEGORY, "lampu-jalan");
    private static final Posting STOPS = new Posting(Column.CATEGORY, "halte");

    private static Seen seen(int second) {
        return new Seen(
                new Key(Instant.ofEpochSecond(second), new UUID(0x7000, second)),
                Instant.ofEpochSecond(second),
                null,
                "DISPOSED",
                "x",
                "x",
                null,
                null,
                null,
                null,
                null);
    }

    private static Stretch stretch(Posting posting, int asked, int... seconds) {
        return Stretch.of(
                posting, asked, IntStream.of(seconds).mapToObj(PassTest::seen).toList());
    }

    private static List<Long> seconds(Pass pass) {
        return pass.hits().stream().map(hit -> hit.key().at().getEpochSecond()).toList();
    }

    @Test
    void listsAreReadDownToWhereTheFirstOfThemStops() {
        Pass pass = Pass.of(List.of(stretch(LAMPS, 3, 99, 98, 97), stretch(STOPS, 3, 98, 60, 20)), row -> true);
        assertThat(seconds(pass)).containsExactly(99L, 98L, 97L);
        assertThat(pass.frontier()).isEqualTo(seen(97).key());
        assertThat(pass.rows()).isEqualTo(6);
    }

    @Test
    void whatWasReadToItsEndStopsNothing() {
        Pass pass = Pass.of(List.of(stretch(LAMPS, 3, 99, 98, 97), stretch(STOPS, 3, 60)), row -> true);
        assertThat(pass.frontier()).isEqualTo(seen(97).key());
        Pass whole = Pass.of(List.of(stretch(LAMPS, 3, 99, 98), stretch(STOPS, 3, 60)), row -> true);
        assertThat(whole.frontier()).isNull();
        assertThat(seconds(whole)).containsExactly(99L, 98L, 60L);
    }

    @Test
    void onlyWhatMatchesIsAHit() {
        Pass pass = Pass.of(
                List.of(stretch(LAMPS, 9, 99, 98, 97)), row -> row.key().at().getEpochSecond() == 98);
        assertThat(seconds(pass)).containsExactly(98L);
    }

    @Test
    void whatReachesFurtherBackIsRarer() {
        Pass common = Pass.of(List.of(stretch(LAMPS, 2, 99, 98)), row -> true);
        Pass rare = Pass.of(List.of(stretch(STOPS, 2, 90, 10)), row -> true);
        Pass ended = Pass.of(List.of(stretch(STOPS, 2, 90)), row -> true);
        assertThat(rare.furtherThan(common)).isTrue();
        assertThat(common.furtherThan(rare)).isFalse();
        assertThat(ended.furtherThan(rare)).isTrue();
        assertThat(rare.furtherThan(ended)).isFalse();
        assertThat(ended.furtherThan(ended)).isFalse();
    }

    @Test
    void goingOnAddsWhatFollowsInTheListsThatHaveMore() {
        Pass pass = Pass.of(
                List.of(stretch(LAMPS, 3, 99, 98, 97), stretch(STOPS, 2, 98, 50)),
                row -> row.key().at().getEpochSecond() != 98);
        assertThat(pass.matching()).isEqualTo(3);
        assertThat(seconds(pass)).containsExactly(99L, 97L);
        assertThat(pass.unfinished()).extracting(Stretch::posting).containsExactly(LAMPS, STOPS);
        Pass more = pass.and(List.of(stretch(LAMPS, 2, 60)), row -> true);
        assertThat(seconds(more)).containsExactly(99L, 98L, 97L, 60L, 50L);
        assertThat(more.frontier()).isEqualTo(seen(50).key());
        assertThat(more.rows()).isEqualTo(6);
        assertThat(more.unfinished()).extracting(Stretch::posting).containsExactly(STOPS);
    }
}
