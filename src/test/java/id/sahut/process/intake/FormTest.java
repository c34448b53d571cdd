package id.sahut.process.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.category.Category;
import id.sahut.city.category.Question;
import id.sahut.city.category.Question.Option;
import id.sahut.city.category.Question.ShownWhen;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.intake.SubmitReportRequest.AttributeRequest;
import id.sahut.process.report.Attribute;
import id.sahut.process.report.StoredWarning;
import id.sahut.testing.SomeCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    private static final Agencies AGENCIES = Agencies.of(List.of(
            new Agency("dishub", text("Dishub"), Agency.Kind.AGENCY, false, null, null, null, null, null, null)));

    @Nested
    class TheTypeOfAQuestion {

        @ParameterizedTest
        @CsvSource({
            "TEXT,       depan masjid 🕌",
            "NUMBER,     3",
            "NUMBER,     -0.5",
            "NUMBER,     123456789012345.0123456789",
            "BOOLEAN,    true",
            "BOOLEAN,    false",
            "DATE,       2026-02-28",
            "SINGLE_CHOICE, mati",
            "MULTIPLE_CHOICE, mati",
            "AGENCY,     dishub"
        })
        void takesSuchAnAnswer(Question.Type type, String value) {
            assertThat(errors(form(question("q", type)), answer("q", value))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "NUMBER,     tiga,        INVALID_FORMAT",
            "NUMBER,     '1,5',       INVALID_FORMAT",
            "NUMBER,     1e3,         INVALID_FORMAT",
            "NUMBER,     NaN,         INVALID_FORMAT",
            "NUMBER,     ٣,           INVALID_FORMAT",
            "NUMBER,     1234567890123456, INVALID_FORMAT",
            "BOOLEAN,    ya,          INVALID_FORMAT",
            "BOOLEAN,    TRUE,        INVALID_FORMAT",
            "DATE,       2026-02-30,  INVALID_FORMAT",
            "DATE,       28-02-2026,  INVALID_FORMAT",
            "DATE,       +999999999-01-01, INVALID_FORMAT",
            "SINGLE_CHOICE, hidup,    UNKNOWN_VALUE",
            "MULTIPLE_CHOICE, Mati,   UNKNOWN_VALUE",
            "AGENCY,     dinas-sihir, UNKNOWN_AGENCY"
        })
        void refusesAnythingElse(Question.Type type, String value, String code) {
            assertThat(errors(form(question("q", type)), answer("q", value)))
                    .containsExactly("/attributes/0/value " + code);
        }
    }

    @Nested
    class Answers {

        @Test
        void areKeptInTheirOrderTrimmed() {
            Form form = form(question("a", Question.Type.TEXT), question("b", Question.Type.TEXT));
            assertThat(form.check(List.of(answer("b", "  dua "), answer("a", "satu")), new FieldChecks()))
                    .containsExactly(new Attribute("b", "dua"), new Attribute("a", "satu"));
        }

        @Test
        void nameTheirQuestion() {
            assertThat(errors(form(question("q", Question.Type.TEXT)), answer(null, "x"), answer("other", "x")))
                    .containsExactly("/attributes/0/code REQUIRED", "/attributes/1/code UNKNOWN_QUESTION");
        }

        @Test
        void areNotBlank() {
            assertThat(errors(form(question("q", Question.Type.TEXT)), answer("q", " \t"), answer("q", null)))
                    .containsExactly("/attributes/0/value REQUIRED", "/attributes/1/value REQUIRED");
        }

        @Test
        void haveAThousandCharactersAtMost() {
            Form form = form(question("q", Question.Type.TEXT));
            assertThat(errors(form, answer("q", "😀".repeat(1000)))).isEmpty();
            assertThat(errors(form, answer("q", "😀".repeat(1001)))).containsExactly("/attributes/0/value TOO_LONG");
        }

        @Test
        void areFiftyAtMost() {
            AttributeRequest[] many = new AttributeRequest[51];
            Arrays.fill(many, answer("q", "x"));
            assertThat(errors(form(question("q", Question.Type.TEXT)), many)).containsExactly("/attributes TOO_LONG");
        }

        @Test
        void areGivenOnce() {
            assertThat(errors(
                            form(question("q", Question.Type.SINGLE_CHOICE)),
                            answer("q", "mati"),
                            answer("q", "redup")))
                    .containsExactly("/attributes/1/code NOT_ALLOWED");
        }

        @Test
        void toAMultipleChoiceAreSeveralButEachOnce() {
            Form form = form(question("q", Question.Type.MULTIPLE_CHOICE));
            assertThat(errors(form, answer("q", "mati"), answer("q", "redup"))).isEmpty();
            assertThat(errors(form, answer("q", "mati"), answer("q", "mati")))
                    .containsExactly("/attributes/1/code NOT_ALLOWED");
        }
    }

    @Nested
    class ARequiredQuestion {

        private final Question sinceThree = required("q", 3);

        @Test
        void isAskedOfThePresentForm() {
            assertThat(missing(form(3, sinceThree))).containsExactly("/attributes REQUIRED");
        }

        @Test
        void isAskedOfAFormWithoutAVersion() {
            assertThat(missing(form(sinceThree))).containsExactly("/attributes REQUIRED");
        }

        @Test
        void isAskedOfAFormNewerThanOurs() {
            assertThat(missing(form(9, sinceThree))).containsExactly("/attributes REQUIRED");
        }

        @Test
        void staysOpenWithAWarningWhereTheFormIsOlderThanTheRequirement() {
            assertThat(missing(form(2, sinceThree))).containsExactly("warning ATTRIBUTE_MISSING q");
        }

        @Test
        void isAskedOfAnOlderFormThatHadItRequiredAlready() {
            assertThat(missing(form(2, required("q", 1)))).containsExactly("/attributes REQUIRED");
        }

        @Test
        void isContentWithAnAnswer() {
            assertThat(missing(form(3, sinceThree), answer("q", "x"))).isEmpty();
        }

        @Test
        void isNotMissedAfterItHasLeftTheForm() {
            assertThat(missing(form(3, retired(sinceThree)))).isEmpty();
        }

        @Test
        void isAskedOnlyWhereItsConditionHolds() {
            Question shown = shownWhen(sinceThree, "jenis", "mati");
            Form form = form(3, question("jenis", Question.Type.SINGLE_CHOICE), shown);
            assertThat(missing(form)).isEmpty();
            assertThat(missing(form, answer("jenis", "redup"))).isEmpty();
            assertThat(missing(form, answer("jenis", "mati"))).containsExactly("/attributes REQUIRED");
        }
    }

    @Nested
    class WhatLeftTheForm {

        @Test
        void isStillAnsweredByAnOlderForm() {
            assertThat(errors(form(2, retired(question("q", Question.Type.TEXT))), answer("q", "x")))
                    .isEmpty();
        }

        @Test
        void isUnknownToThePresentForm() {
            assertThat(errors(form(3, retired(question("q", Question.Type.TEXT))), answer("q", "x")))
                    .containsExactly("/attributes/0/code UNKNOWN_QUESTION");
        }

        @Test
        void canBeAnOption() {
            assertThat(errors(form(2, question("q", Question.Type.SINGLE_CHOICE)), answer("q", "lama")))
                    .isEmpty();
            assertThat(errors(form(3, question("q", Question.Type.SINGLE_CHOICE)), answer("q", "lama")))
                    .containsExactly("/attributes/0/value UNKNOWN_VALUE");
        }
    }

    @Test
    void aSuccessorsRequiredQuestionsStayOpen() {
        Category successor = category(List.of(required("a", 1), required("b", 1), question("c", Question.Type.TEXT)));
        assertThat(Form.missingIn(successor, List.of(new Attribute("a", "x"))))
                .extracting(StoredWarning::argument)
                .containsExactly("b");
    }

    private static List<String> errors(Form form, AttributeRequest... answers) {
        FieldChecks checks = new FieldChecks();
        form.check(List.of(answers), checks);
        return errors(checks);
    }

    private static List<String> missing(Form form, AttributeRequest... answers) {
        FieldChecks checks = new FieldChecks();
        List<Attribute> checked = form.check(List.of(answers), checks);
        assertThat(errors(checks)).isEmpty();
        List<String> found = new ArrayList<>();
        form.missing(checked, checks)
                .forEach(warning -> found.add("warning " + warning.code() + ' ' + warning.argument()));
        found.addAll(errors(checks));
        return found;
    }

    private static List<String> errors(FieldChecks checks) {
        try {
            checks.throwIfAny();
            return List.of();
        } catch (ProblemException e) {
            return e.errors().stream()
                    .map(error -> error.location() + ' ' + error.code())
                    .toList();
        }
    }

    private static AttributeRequest answer(@Nullable String code, @Nullable String value) {
        return new AttributeRequest(code, value);
    }

    private static Form form(Question... questions) {
        return form(null, questions);
    }

    /** Our form has version 3. */
    private static Form form(@Nullable Integer version, Question... questions) {
        return new Form(category(List.of(questions)), version, AGENCIES);
    }

    private static Question question(String code, Question.Type type) {
        List<Option> options = List.of(
                new Option("mati", text("Mati"), false),
                new Option("redup", text("Redup"), false),
                new Option("lama", text("Lama"), true));
        return new Question(code, text(code), null, type, null, 1, options, null, Set.of(), false);
    }

    private static Question required(String code, int since) {
        return new Question(code, text(code), null, Question.Type.TEXT, since, 1, List.of(), null, Set.of(), false);
    }

    private static Question retired(Question question) {
        return new Question(
                question.code(),
                question.label(),
                null,
                question.type(),
                question.requiredSince(),
                1,
                question.options(),
                null,
                Set.of(),
                true);
    }

    private static Question shownWhen(Question question, String other, String answer) {
        return new Question(
                question.code(),
                question.label(),
                null,
                question.type(),
                question.requiredSince(),
                1,
                question.options(),
                new ShownWhen(other, answer),
                Set.of(),
                false);
    }

    private static Category category(List<Question> questions) {
        return SomeCategory.of("lampu")
                .called(text("Lampu"), text("Lampu"))
                .handledBy("dishub")
                .asking(3, questions)
                .build();
    }

    private static LocalisedText text(String text) {
        return new LocalisedText(text, text);
    }
}
