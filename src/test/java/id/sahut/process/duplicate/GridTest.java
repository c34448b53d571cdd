package id.sahut.process.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void aCircleTouchesTheCellsOfAllItsEdges() {
        List<Long> around = Grid.around(3.5923, 98.6598, 500);
        double north = 500 / 110_574.0;
        double east = north / Grid.narrowing(3.5923);
        for (int degrees = 0; degrees < 360; degrees++) {
            double latitude = 3.5923 + north * Math.sin(Math.toRadians(degrees));
            double longitude = 98.6598 + east * Math.cos(Math.toRadians(degrees));
            assertThat(around).containsAll(Grid.around(latitude, longitude, 0));
        }
        assertThat(around).hasSizeLessThanOrEqualTo(49).doesNotHaveDuplicates();
    }

    @Test
    void metresAreMetres() {
        // A degree of latitude at the equator, and one of longitude in Medan.
        assertThat(Grid.metres(0, 98, 1, 98)).isCloseTo(110_574, within(1.0));
        assertThat(Grid.metres(3.59, 98, 3.59, 99)).isCloseTo(111_101, within(50.0));
    }
}
