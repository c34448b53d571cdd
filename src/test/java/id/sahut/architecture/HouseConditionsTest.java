package id.sahut.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import id.sahut.platform.locale.Language;
import jakarta.ws.rs.GET;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail is none: each condition of our own meets code that breaks it. */
class HouseConditionsTest {

    record Answer(String text) {}

    static class NoteManager {}

    static class Database {}

    static class Attributes {
        List<Map<String, Object>> values = List.of();
    }

    static class Counts {
        Map<String, Integer> values = Map.of();
    }

    static class Impatient {
        Instant now() {
            return Instant.now();
        }
    }

    static class Patient {
        Instant now(Clock clock) {
            return Instant.now(clock);
        }
    }

    static class Loose {
        @GET
        public Map<String, String> anything() {
            return Map.of();
        }

        @GET
        public RestResponse<String> text() {
            return RestResponse.ok("");
        }
    }

    static class Tidy {
        @GET
        public Answer one() {
            return new Answer("");
        }

        @GET
        public RestResponse<Answer> other() {
            return RestResponse.ok(new Answer(""));
        }
    }

    @Test
    void bannedNamesAreFoundAsWords() {
        ArchRule rule = classes().should(HouseConditions.haveNoBannedName());
        assertThat(violations(rule, NoteManager.class)).isEqualTo(1);
        assertThat(violations(rule, Database.class)).isZero();
    }

    @Test
    void mapsOfAnythingAreFoundInsideOtherTypes() {
        ArchRule rule = classes().should(HouseConditions.declareNoMapOfAnything());
        assertThat(violations(rule, Attributes.class)).isEqualTo(1);
        assertThat(violations(rule, Counts.class)).isZero();
    }

    @Test
    void theMachinesClockIsFoundAndAGivenOneIsNot() {
        ArchRule rule = noClasses().should().callCodeUnitWhere(target(HouseConditions.READS_THE_MACHINES_CLOCK));
        assertThat(violations(rule, Impatient.class)).isEqualTo(1);
        assertThat(violations(rule, Patient.class)).isZero();
    }

    @Test
    void answersThatAreNoRecordsAreFound() {
        ArchRule rule = methods().that(HouseConditions.ENDPOINTS).should(HouseConditions.answerWithARecord());
        assertThat(violations(rule, Loose.class)).isEqualTo(2);
        assertThat(violations(rule, Tidy.class)).isZero();
    }

    @Test
    void longClassesAreFound() {
        assertThat(violations(classes().should(HouseConditions.haveAtMostLines(2)), Language.class))
                .isEqualTo(1);
        assertThat(violations(classes().should(HouseConditions.haveAtMostLines(300)), Language.class))
                .isZero();
    }

    private static int violations(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes))
                .getFailureReport()
                .getDetails()
                .size();
    }
}
