package id.sahut.process.duplicate;

import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.platform.locale.Language;
import id.sahut.platform.locale.Messages;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.platform.security.Caller;
import id.sahut.process.casefile.CaseFileRenderer;
import id.sahut.process.casefile.StatusTexts;
import id.sahut.process.duplicate.model.Likeness;
import id.sahut.process.duplicate.store.NearbyQueries;
import id.sahut.process.duplicate.store.NearbyQueries.Original;
import id.sahut.process.handling.CaseAccess;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.CaseStatus;
import id.sahut.process.routing.TellingWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Suggests to an officer which open cases of theirs may be about the same thing as one of them. */
@ApplicationScoped
public class FindSimilarCases {

    private static final int MOST = 10;
    private static final int WORDS_IN_A_SENTENCE = 5;

    private final NearbyQueries queries;
    private final CaseAccess access;
    private final Categories categories;
    private final TellingWords tellingWords;
    private final CaseFileRenderer parts;
    private final StatusTexts texts;
    private final Messages messages;

    FindSimilarCases(
            NearbyQueries queries,
            CaseAccess access,
            Categories categories,
            TellingWords tellingWords,
            CaseFileRenderer parts,
            StatusTexts texts,
            Messages messages) {
        this.queries = queries;
        this.access = access;
        this.categories = categories;
        this.tellingWords = tellingWords;
        this.parts = parts;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * Open cases of the same category or one beside it, within the category's radius and time, as secret as this one, the
     * most alike first. None while the case has no point or no category. Two statements.
     *
     * @throws ProblemException {@link ProblemCode#NOT_FOUND} out of the caller's scope
     */
    public List<SimilarCaseResponse> to(UUID caseId, Caller caller, Language language) {
        CaseScope scope = access.officer(caller);
        Original original = queries.find(caseId, scope).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        Candidate here = original.candidate();
        Category category = here == null ? null : categories.find(here.categoryCode());
        if (here == null || category == null) {
            return List.of();
        }
        Category.Nearness nearness = category.nearness();
        Nearby nearby = new Nearby(
                here.latitude(),
                here.longitude(),
                nearness.radiusM(),
                categories.withSiblings(category),
                here.submittedAt().minus(Duration.ofDays(nearness.days())),
                here.submittedAt().plus(Duration.ofDays(nearness.days())),
                CaseStatus.allOpen(),
                original.secret(),
                scope,
                caseId,
                true);
        Map<String, String> words =
                tellingWords.of(Objects.requireNonNull(here.words()).together());
        return queries
                .around(
                        nearby,
                        Grid.around(here.latitude(), here.longitude(), nearness.radiusM()),
                        Grid.narrowing(here.latitude()))
                .stream()
                .map(other -> compare(here, other, nearness, words))
                .filter(pair -> pair.likeness().worthALook())
                .sorted(Comparator.comparing((Pair pair) -> -pair.likeness().score())
                        .thenComparing(pair -> pair.other().id()))
                .limit(MOST)
                .map(pair -> render(pair, language))
                .toList();
    }

    private record Pair(Candidate other, Likeness likeness, double metres, long days, List<String> shared) {}

    private Pair compare(Candidate here, Candidate other, Category.Nearness nearness, Map<String, String> words) {
        double metres = Grid.metres(here.latitude(), here.longitude(), other.latitude(), other.longitude());
        Duration apart =
                Duration.between(here.submittedAt(), other.submittedAt()).abs();
        Likeness.Words common = Likeness.Words.of(
                words.keySet(),
                tellingWords
                        .of(Objects.requireNonNull(other.words()).together())
                        .keySet());
        Likeness likeness = Likeness.of(
                metres,
                nearness.radiusM(),
                (double) apart.toHours() / 24,
                nearness.days(),
                common,
                here.categoryCode().equals(other.categoryCode()));
        return new Pair(
                other,
                likeness,
                metres,
                apart.toDays(),
                common.shared().stream().map(words::get).toList());
    }

    private SimilarCaseResponse render(Pair pair, Language language) {
        Candidate other = pair.other();
        int metres = (int) Math.round(pair.metres());
        return new SimilarCaseResponse(
                other.id(),
                other.ticketNumber(),
                other.kind(),
                other.status().stage(),
                other.status(),
                texts.label(other.status(), language),
                Objects.requireNonNull(other.words()).title(),
                parts.category(other.categoryCode(), language),
                parts.area(other.place()),
                parts.agency(other.agencyCode(), language),
                other.submittedAt(),
                metres,
                (int) pair.days(),
                pair.shared(),
                explanation(metres, pair.days(), pair.shared(), language));
    }

    private String explanation(int metres, long days, List<String> shared, Language language) {
        String key = days == 0 ? "similar.case.today" : "similar.case.days";
        String where = messages.text(language, key, String.valueOf(metres), String.valueOf(days));
        return shared.isEmpty()
                ? where
                : where
                        + ' '
                        + messages.text(
                                language,
                                "similar.words",
                                String.join(", ", shared.subList(0, Math.min(shared.size(), WORDS_IN_A_SENTENCE))));
    }
}
