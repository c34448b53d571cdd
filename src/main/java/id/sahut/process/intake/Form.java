package id.sahut.process.intake;

import id.sahut.city.agency.Agencies;
import id.sahut.city.category.Category;
import id.sahut.city.category.Question;
import id.sahut.platform.problem.FieldChecks;
import id.sahut.platform.problem.FieldError.Code;
import id.sahut.process.intake.SubmitReportRequest.AttributeRequest;
import id.sahut.process.report.Attribute;
import id.sahut.process.report.StoredWarning;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a category as a citizen filled it in, perhaps weeks ago. What the form asked then is what counts: answers
 * to questions that have left it are kept, and questions that have become required since stay open with a warning.
 *
 * @param stated the category whose form it was
 * @param version of the form; null means the present one
 */
record Form(Category stated, @Nullable Integer version, Agencies agencies) {

    private static final int MOST_ANSWERS = 50;
    private static final int LONGEST_ANSWER = 1000;
    private static final int ISO_DATE = "2026-11-25".length();
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    /** Whether the form has changed since it was filled in. */
    boolean outdated() {
        return version != null && version < stated.formVersion();
    }

    List<Attribute> check(List<AttributeRequest> answers, FieldChecks checks) {
        if (answers.size() > MOST_ANSWERS) {
            checks.reject("/attributes", Code.TOO_LONG, MOST_ANSWERS);
            return List.of();
        }
        List<Attribute> checked = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Attribute attribute = check(answers.get(i), "/attributes/" + i, checks);
            if (attribute == null) {
                continue;
            }
            if (repeated(attribute, checked)) {
                checks.reject("/attributes/" + i + "/code", Code.NOT_ALLOWED);
            } else {
                checked.add(attribute);
            }
        }
        return checked;
    }

    /** Required questions without an answer: an error, or a warning where they were not required yet. */
    List<StoredWarning> missing(List<Attribute> answers, FieldChecks checks) {
        List<StoredWarning> warnings = new ArrayList<>();
        for (Question question : stated.questions()) {
            Integer requiredSince = question.requiredSince();
            if (requiredSince == null
                    || question.retired()
                    || !asked(question, answers)
                    || answered(question, answers)) {
                continue;
            }
            if (version != null && version < requiredSince) {
                warnings.add(missing(question));
            } else {
                checks.reject("/attributes", Code.REQUIRED, question.label());
            }
        }
        return warnings;
    }

    /** What a successor's form requires and nobody was asked. */
    static List<StoredWarning> missingIn(Category successor, List<Attribute> answers) {
        return successor.questions().stream()
                .filter(question -> question.required() && !question.retired())
                .filter(question -> asked(question, answers) && !answered(question, answers))
                .map(Form::missing)
                .toList();
    }

    private static StoredWarning missing(Question question) {
        return new StoredWarning(StoredWarning.Code.ATTRIBUTE_MISSING, "/attributes", question.code());
    }

    private @Nullable Attribute check(AttributeRequest answer, String pointer, FieldChecks checks) {
        checks.required(pointer + "/code", answer.code());
        String value = checks.requiredText(pointer + "/value", answer.value(), 1, LONGEST_ANSWER);
        if (answer.code() == null || value.isEmpty()) {
            return null;
        }
        Question question = stated.question(answer.code());
        if (question == null || (question.retired() && !outdated())) {
            checks.reject(pointer + "/code", Code.UNKNOWN_QUESTION);
            return null;
        }
        Code wrong = wrong(question, value);
        if (wrong != null) {
            checks.reject(pointer + "/value", wrong);
            return null;
        }
        return new Attribute(question.code(), value);
    }

    private @Nullable Code wrong(Question question, String value) {
        return switch (question.type()) {
            case TEXT -> null;
            case NUMBER -> NUMBER.matcher(value).matches() ? null : Code.INVALID_FORMAT;
            case BOOLEAN -> value.equals("true") || value.equals("false") ? null : Code.INVALID_FORMAT;
            case DATE -> date(value) ? null : Code.INVALID_FORMAT;
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> {
                Question.Option option = question.option(value);
                yield option == null || (option.retired() && !outdated()) ? Code.UNKNOWN_VALUE : null;
            }
            case AGENCY -> agencies.find(value) == null ? Code.UNKNOWN_AGENCY : null;
        };
    }

    private boolean repeated(Attribute attribute, List<Attribute> before) {
        Question question = stated.question(attribute.code());
        boolean several = question != null && question.type() == Question.Type.MULTIPLE_CHOICE;
        return before.stream()
                .anyMatch(one -> one.code().equals(attribute.code())
                        && (!several || one.value().equals(attribute.value())));
    }

    private static boolean date(String value) {
        try {
            // Years of more digits are dates to Java, and to nobody else.
            return value.length() == ISO_DATE && LocalDate.parse(value) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean asked(Question question, List<Attribute> answers) {
        var condition = question.shownWhen();
        return condition == null || answers.contains(new Attribute(condition.question(), condition.answer()));
    }

    private static boolean answered(Question question, List<Attribute> answers) {
        return answers.stream().anyMatch(answer -> answer.code().equals(question.code()));
    }
}
