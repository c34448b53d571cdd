package id.sahut.process.routing;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.Question;
import id.sahut.city.profile.City;
import id.sahut.platform.locale.Messages;
import id.sahut.process.routing.model.CategoryScorer;
import id.sahut.process.routing.model.CompetencePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which agency is competent for a report, and says why. Nothing is stored and nobody is asked: equal input on equal
 * reference data gives an equal answer, on any day on which the same agencies are valid.
 */
@ApplicationScoped
public class RouteReport {

    private final Categories categories;
    private final Agencies agencies;
    private final City city;
    private final RoutingExplanations explanations;
    private volatile @Nullable Known known;

    RouteReport(Categories categories, Agencies agencies, City city, Messages messages) {
        this.categories = categories;
        this.agencies = agencies;
        this.city = city;
        this.explanations = new RoutingExplanations(messages);
    }

    /**
     * With a stated category: its routes in the order of the file, then its agency. Without: the category the words point
     * to, if they do so clearly. The complaint desk where neither leads anywhere; there is always an answer.
     *
     * @throws IllegalStateException before the city's files were loaded
     */
    public RoutingDecision route(RoutingRequest request) {
        CompetencePolicy competence =
                new CompetencePolicy(agencies::find, agencies::districtOffice, agencies.desk(), city.today());
        RoutingDecision decision = new Routing(categories::find, scorer(), competence, explanations).decide(request);
        String about = about(request);
        return about == null ? decision : pastTheOneItIsAbout(decision, about);
    }

    /** The office named in answer to a question for one: whom the report is about. */
    private @Nullable String about(RoutingRequest request) {
        Category category = request.category();
        return category == null
                ? null
                : category.questions().stream()
                        .filter(question -> question.type() == Question.Type.AGENCY)
                        .flatMap(question -> request.answers().getOrDefault(question.code(), List.of()).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** Nobody investigates themselves: the Inspektorat does, and the desk finds who does for the Inspektorat. */
    private RoutingDecision pastTheOneItIsAbout(RoutingDecision decision, String about) {
        Set<String> itself = agencies.livingOnIn(about);
        boolean aboutTheDesk = itself.contains(agencies.desk().code());
        if (!aboutTheDesk && !itself.contains(decision.agencyCode())) {
            return new RoutingDecision(
                    decision.rule(), decision.agencyCode(), decision.categoryCode(), decision.explanation(), about);
        }
        Agency instead = itself.contains(agencies.inspectorate().code()) ? agencies.desk() : agencies.inspectorate();
        return new RoutingDecision(
                instead.equals(agencies.desk()) ? Rule.DESK : Rule.CATEGORY,
                instead.code(),
                decision.categoryCode(),
                explanations.notThemselves(instead),
                about);
    }

    /** Two requests at once may both build it: that costs a moment and no lock. */
    private CategoryScorer scorer() {
        // The revision is read first: newer categories under an older revision are only read again.
        long revision = categories.revision();
        Known held = known;
        if (held == null || held.revision() != revision) {
            held = new Known(revision, new CategoryScorer(categories.all()));
            known = held;
        }
        return held.scorer();
    }

    private record Known(long revision, CategoryScorer scorer) {}
}
