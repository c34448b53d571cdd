package id.sahut.city.category;

import id.sahut.city.category.Question.Option;
import id.sahut.city.category.Question.ShownWhen;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.Entry.CodeStyle;
import id.sahut.city.file.Place;
import id.sahut.city.file.YamlMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the questions of one category. */
final class QuestionReader {

    private static final int LONGEST_TEXT = 500;

    private final String category;
    private final Map<String, Place> places;
    private final List<Question> read = new ArrayList<>();

    QuestionReader(String category, Map<String, Place> places) {
        this.category = category;
        this.places = places;
    }

    List<Question> read(YamlMap map) {
        return map.maps("questions", this::question);
    }

    private Question question(YamlMap map) {
        String code = map.code("code", CodeStyle.SNAKE);
        if (read.stream().anyMatch(other -> other.code().equals(code))) {
            map.reject("code", "the question " + code + " is there already");
        }
        Question.Type type = map.requiredChoice("type", Question.Type.class);
        Question question = new Question(
                code,
                map.localised("label", LONGEST_TEXT),
                map.optionalLocalised("help", LONGEST_TEXT),
                type == null ? Question.Type.TEXT : type,
                map.flag("required", false) ? 1 : null,
                read.size() + 1,
                options(map, type),
                map.map("shown_when", this::shownWhen),
                Collections.unmodifiableSet(new TreeSet<>(map.texts("emergency_answers"))),
                false);
        for (String answer : question.emergencyAnswers()) {
            if (!accepts(question, answer)) {
                map.reject("emergency_answers", answer + " is no answer to this question");
            }
        }
        places.put(category + '/' + code, map.place("code"));
        read.add(question);
        return question;
    }

    private List<Option> options(YamlMap map, Question.@Nullable Type type) {
        Set<String> codes = new HashSet<>();
        List<Option> options = map.maps("options", option -> {
            String code = option.code("code", CodeStyle.SNAKE_OR_DIGIT);
            if (!code.isEmpty() && !codes.add(code)) {
                option.reject("code", "the option " + code + " is there already");
            }
            return new Option(code, option.localised("label", LONGEST_TEXT), false);
        });
        boolean choice = type == Question.Type.SINGLE_CHOICE || type == Question.Type.MULTIPLE_CHOICE;
        if (choice && options.isEmpty()) {
            map.reject("options", "are missing");
        } else if (!choice && type != null && !options.isEmpty()) {
            map.reject("options", "only the choice types have them");
        }
        return options;
    }

    /** Only an earlier question may decide: so no circle, and a form can be filled from top to bottom. */
    private ShownWhen shownWhen(YamlMap map) {
        String question = map.code("question", CodeStyle.SNAKE);
        String answer = map.text("answer");
        checkAnswer(map, read, question, answer);
        return new ShownWhen(question, answer);
    }

    /** Notes a mistake unless the question is among these and may be answered so. */
    static void checkAnswer(
            YamlMap map, List<Question> questions, @Nullable String questionCode, @Nullable String answer) {
        if (questionCode == null || questionCode.isEmpty()) {
            if (questionCode == null && answer != null) {
                map.reject("answer", "the question is missing");
            }
            return;
        }
        Question question = questions.stream()
                .filter(one -> one.code().equals(questionCode))
                .findFirst()
                .orElse(null);
        if (question == null) {
            map.reject("question", "there is no question " + questionCode + " here, or only further down");
        } else if (answer == null || answer.isEmpty()) {
            map.reject("answer", "is missing");
        } else if (question.type() == Question.Type.AGENCY) {
            map.refer(CodeKind.AGENCY, answer, "answer");
        } else if (!accepts(question, answer)) {
            map.reject("answer", answer + " is no answer to " + questionCode);
        }
    }

    private static boolean accepts(Question question, String answer) {
        return switch (question.type()) {
            case BOOLEAN -> answer.equals("true") || answer.equals("false");
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> question.option(answer) != null;
            case TEXT, NUMBER, DATE, AGENCY -> false;
        };
    }
}
