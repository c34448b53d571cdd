package id.sahut.process.routing;

import id.sahut.city.agency.Agency;
import id.sahut.city.category.Category;
import id.sahut.platform.locale.Messages;
import id.sahut.process.routing.model.CategoryScorer;
import id.sahut.process.routing.model.CompetencePolicy;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts the decision together without a container. */
final class RoutingFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private RoutingFixture() {}

    static Routing routing(Map<String, Category> categories, Map<String, Agency> agencies) {
        return new Routing(
                categories::get,
                new CategoryScorer(List.copyOf(categories.values())),
                new CompetencePolicy(
                        agencies::get,
                        area -> agencies.values().stream()
                                .filter(agency -> area.equals(agency.areaCode()))
                                .findFirst()
                                .orElse(null),
                        agencies.values().stream()
                                .filter(agency -> agency.kind() == Agency.Kind.DESK)
                                .findFirst()
                                .orElseThrow(),
                        TODAY),
                new RoutingExplanations(messages()));
    }

    static String guesses(String text, id.sahut.city.category.ReportKind kind) {
        return new CategoryScorer(List.copyOf(MedanFiles.categories().values()))
                .guesses(text, kind, TODAY).stream()
                        .limit(4)
                        .map(g -> g.categoryCode() + " " + Math.round(g.score() * 100) / 100.0 + " " + g.terms())
                        .toList()
                        .toString();
    }

    private static Messages messages() {
        try {
            Constructor<Messages> constructor = Messages.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
