package id.sahut.process.routing;

import id.sahut.city.category.Category;
import id.sahut.city.category.Category.Notice;
import id.sahut.city.category.Question;
import id.sahut.city.profile.City;
import id.sahut.city.profile.CityProfile.Emergency;
import id.sahut.process.routing.model.DangerWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether somebody may be in danger, so that the reporter is told whom to call before anything else. Rather one
 * warning too many than one too few: nothing but the warning hangs on it.
 */
@ApplicationScoped
public class EmergencyCheck {

    private final City city;
    private volatile @Nullable Known known;

    EmergencyCheck(City city) {
        this.city = city;
    }

    /**
     * Whether the words sound like it: those of the city's profile.
     *
     * @param text title and description
     * @throws IllegalStateException before the city's files were loaded
     */
    public boolean sounds(String text) {
        return words().in(text);
    }

    /** Whether what was chosen says so: the category's notice, or an answer that its form counts as an emergency. */
    public boolean chosen(Category category, Map<String, List<String>> answers) {
        return announced(category) || answered(category, answers);
    }

    private static boolean announced(Category category) {
        Notice notice = category.notice();
        return notice != null && notice.level() == Notice.Level.EMERGENCY;
    }

    private static boolean answered(Category category, Map<String, List<String>> answers) {
        for (Question question : category.questions()) {
            if (answers.getOrDefault(question.code(), List.of()).stream()
                    .anyMatch(question.emergencyAnswers()::contains)) {
                return true;
            }
        }
        return false;
    }

    private DangerWords words() {
        Emergency emergency = city.profile().emergency();
        Known held = known;
        if (held == null || !held.emergency().equals(emergency)) {
            held = new Known(emergency, new DangerWords(emergency.wordsId(), emergency.wordsEn()));
            known = held;
        }
        return held.words();
    }

    private record Known(Emergency emergency, DangerWords words) {}
}
