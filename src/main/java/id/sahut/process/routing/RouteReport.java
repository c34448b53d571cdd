package id.sahut.process.routing;

import id.sahut.city.agency.Agencies;
import id.sahut.city.category.Category;
import id.sahut.platform.locale.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class RouteReport {
    private final Agencies agencies;

    RouteReport(Agencies agencies) {
        this.agencies = agencies;
    }

    public RoutingDecision route(RoutingRequest request) {
        Category c = request.category();
        LocalisedText t = new LocalisedText("x", "x");
        return c == null || c.agencyCode() == null
                ? new RoutingDecision(Rule.DESK, agencies.desk().code(), null, t)
                : new RoutingDecision(Rule.CATEGORY, c.agencyCode(), c.code(), t);
    }
}
