package id.sahut.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class NamedParametersTest {

    @Test
    void valuesFollowTheOrderOfTheNamesHoweverOftenOneIsUsed() {
        NamedParameters parameters = NamedParameters.of(
                "select * from t where a < :at or (a = :at and id < :id)", Map.of("id", 7, "at", "x"));

        assertThat(parameters.sql()).isEqualTo("select * from t where a < ? or (a = ? and id < ?)");
        assertThat(parameters.values()).isEqualTo(List.of("x", "x", 7));
    }

    @Test
    void aCollectionIsAsManyValuesAsItHolds() {
        NamedParameters parameters =
                NamedParameters.of("select * from t where a in (:codes)", Map.of("codes", List.of("p", "q", "r")));

        assertThat(parameters.sql()).isEqualTo("select * from t where a in (?,?,?)");
        assertThat(parameters.values()).isEqualTo(List.of("p", "q", "r"));
    }

    @Test
    void aTimeOfDayIsNoParameter() {
        NamedParameters parameters =
                NamedParameters.of("select '9999-12-31 00:00:00' where :a = ':' and b=:b", Map.of("a", 1, "b", 2));

        assertThat(parameters.sql()).isEqualTo("select '9999-12-31 00:00:00' where ? = ':' and b=?");
        assertThat(parameters.values()).isEqualTo(List.of(1, 2));
    }

    @Test
    void oneNameMayBeginLikeAnother() {
        NamedParameters parameters = NamedParameters.of("a = :from and b = :from_at", Map.of("from", 1, "from_at", 2));

        assertThat(parameters.sql()).isEqualTo("a = ? and b = ?");
        assertThat(parameters.values()).isEqualTo(List.of(1, 2));
    }

    @Test
    void aNameWithoutAValueIsAMistake() {
        assertThatThrownBy(() -> NamedParameters.of("a = :a", Map.of()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(":a");
    }
}
