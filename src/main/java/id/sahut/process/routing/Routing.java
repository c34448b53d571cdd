package id.sahut.process.routing;

import id.sahut.city.agency.Agency;
import id.sahut.city.category.Category;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.process.routing.model.CategoryGuess;
import id.sahut.process.routing.model.CategoryScorer;
import id.sahut.process.routing.model.Competence;
import id.sahut.process.routing.model.Competence.Ground;
import id.sahut.process.routing.model.CompetencePolicy;
import id.sahut.process.routing.model.GuessPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The decision on one state of the city's reference data. */
record Routing(
        Function<String, @Nullable Category> categories,
        CategoryScorer scorer,
        CompetencePolicy competence,
        RoutingExplanations explanations) {

    RoutingDecision decide(RoutingRequest request) {
        Category stated = request.category();
        return stated == null ? byText(request) : byCategory(current(stated), request);
    }

    private RoutingDecision byCategory(Category category, RoutingRequest request) {
        Competence found = competence.decide(category, request.kind(), request.answers(), request.kecamatanCode());
        Rule rule = switch (found.ground()) {
            case ANSWER -> Rule.ASSET_OWNER;
            case CATEGORY, KIND, DISTRICT -> Rule.CATEGORY;
            case DESK -> Rule.DESK;
        };
        return decision(rule, found, category, explanations.stated(category, found, request.kind()));
    }

    private RoutingDecision byText(RoutingRequest request) {
        List<CategoryGuess> guesses = scorer.guesses(request.text(), request.kind(), competence.today());
        CategoryGuess guess = GuessPolicy.sure(
                guesses, code -> forGuess(known(code), request).agency().code());
        if (guess == null) {
            Agency desk = competence.desk();
            return new RoutingDecision(Rule.DESK, desk.code(), null, explanations.unsure(desk), null);
        }
        Category category = known(guess.categoryCode());
        Competence found = forGuess(category, request);
        Rule rule = found.ground() == Ground.DESK ? Rule.DESK : Rule.TEXT;
        return decision(rule, found, category, explanations.guessed(category, found, guess.terms()));
    }

    /** Answers belong to the form of a stated category; a guessed one has not asked anything yet. */
    private Competence forGuess(Category category, RoutingRequest request) {
        return competence.decide(category, request.kind(), Map.of(), request.kecamatanCode());
    }

    /** What takes a retired category's place today; the category itself where nothing does. */
    private Category current(Category category) {
        Set<String> seen = new HashSet<>();
        Category current = category;
        while (current.retired(competence.today()) && current.replacedBy() != null && seen.add(current.code())) {
            Category next = categories.apply(current.replacedBy());
            if (next == null) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private Category known(String code) {
        return Objects.requireNonNull(categories.apply(code), () -> "guessed a category nobody knows: " + code);
    }

    private static RoutingDecision decision(Rule rule, Competence found, Category category, LocalisedText explanation) {
        return new RoutingDecision(rule, found.agency().code(), category.code(), explanation, null);
    }
}
