package id.sahut.process.handling.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicPointTest {

    @Test
    void pointsOfTheSameSomeTwentyMetresAreOne() {
        assertThat(PublicPoint.nearest(3.59234, 98.65982)).isEqualTo(PublicPoint.nearest(3.59246, 98.65974));
        assertThat(PublicPoint.nearest(3.59234, 98.65982)).isNotEqualTo(PublicPoint.nearest(3.59266, 98.65974));
        assertThat(PublicPoint.nearest(-0.0002, 98.6598)).isEqualTo(new PublicPoint(-1, 493299));
    }
}
