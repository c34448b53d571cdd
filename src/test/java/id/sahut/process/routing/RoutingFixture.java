package id.sahut.process.routing;

import id.sahut.city.agency.Agencies;
import id.sahut.city.agency.Agency;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.loading.CityData;
import id.sahut.city.profile.City;
import id.sahut.platform.locale.Messages;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The demo city, and the decision put together without a container. */
final class RoutingFixture {

    static final CityData MEDAN = CityData.read(CityData.folderOnClassPath("city/medan"));
    static final City CITY =
            City.of(Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC), MEDAN.profile());

    private RoutingFixture() {}

    static RouteReport medan() {
        return routeReport(medanCategories(), Agencies.of(MEDAN.agencies()));
    }

    static Categories medanCategories() {
        return Categories.of(1, MEDAN.categories().categories());
    }

    static RouteReport routeReport(List<Category> categories, List<Agency> agencies) {
        return routeReport(Categories.of(1, categories), Agencies.of(agencies));
    }

    static RouteReport routeReport(Categories categories, Agencies agencies) {
        return new RouteReport(categories, agencies, CITY, messages());
    }

    /** The real sentences; their class belongs to another package, which alone may construct it. */
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
