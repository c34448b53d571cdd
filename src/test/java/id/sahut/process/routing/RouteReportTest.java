package id.sahut.process.routing;

import static id.sahut.process.routing.RoutingSamples.AGENCIES;
import static id.sahut.process.routing.RoutingSamples.category;
import static id.sahut.process.routing.RoutingSamples.copy;
import static id.sahut.process.routing.RoutingSamples.retired;
import static id.sahut.process.routing.RoutingSamples.text;
import static id.sahut.process.routing.RoutingSamples.withTerms;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.agency.Agencies;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.Category.Route;
import id.sahut.city.category.ReportKind;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Today is 25 November 2026. */
class RouteReportTest {

    private static final Route NATIONAL_ROAD = new Route("status", "nasional", null, false, "balai");
    private static final Route QUESTIONS = new Route(null, null, ReportKind.INFORMATION_REQUEST, false, "info");
    private static final Route DISTRICT = new Route(null, null, null, true, null);

    @Test
    void sends_a_stated_category_to_its_agency_and_says_so_in_both_languages() {
        RoutingDecision decision = route(stated(category("lubang", "jalan")));

        assertThat(decision.rule()).isEqualTo(Rule.CATEGORY);
        assertThat(decision.agencyCode()).isEqualTo("jalan");
        assertThat(decision.categoryCode()).isEqualTo("lubang");
        assertThat(decision.explanation())
                .isEqualTo(text("Kategori lubang ditangani Dinas jalan.", "Category lubang: handled by Agency jalan."));
    }

    @Test
    void lets_the_answer_that_names_the_owner_decide() {
        Category category = category("lubang", "jalan", NATIONAL_ROAD);

        RoutingDecision decision = route(stated(category, Map.of("status", List.of("nasional")), null));

        assertThat(decision.rule()).isEqualTo(Rule.ASSET_OWNER);
        assertThat(decision.agencyCode()).isEqualTo("balai");
        assertThat(decision.explanation().id())
                .isEqualTo("Kategori lubang ditangani Dinas balai karena jawaban pada formulir: Jalan nasional.");
        assertThat(decision.explanation().en())
                .isEqualTo("Category lubang: handled by Agency balai because of an answer on the form: National road.");
    }

    @Test
    void leaves_the_route_of_another_answer_alone() {
        Category category = category("lubang", "jalan", NATIONAL_ROAD);

        RoutingDecision decision = route(stated(category, Map.of("status", List.of("kota")), null));

        assertThat(decision.rule()).isEqualTo(Rule.CATEGORY);
        assertThat(decision.agencyCode()).isEqualTo("jalan");
    }

    @Test
    void finds_the_answer_among_several() {
        Category category = category("lubang", "jalan", NATIONAL_ROAD);

        RoutingDecision decision = route(stated(category, Map.of("status", List.of("kota", "nasional")), null));

        assertThat(decision.agencyCode()).isEqualTo("balai");
    }

    @Test
    void explains_an_answer_that_has_no_label_without_repeating_it() {
        Category category = category("lubang", "jalan", new Route("dalam", "true", null, false, "balai"));

        RoutingDecision decision = route(stated(category, Map.of("dalam", List.of("true")), null));

        assertThat(decision.explanation().id())
                .isEqualTo("Kategori lubang ditangani Dinas balai karena jawaban pada formulir.");
    }

    @Test
    void follows_a_route_for_a_kind() {
        RoutingRequest request = new RoutingRequest(
                ReportKind.INFORMATION_REQUEST, category("lubang", "jalan", QUESTIONS), Map.of(), null, "");

        RoutingDecision decision = route(request);

        assertThat(decision.rule()).isEqualTo(Rule.CATEGORY);
        assertThat(decision.agencyCode()).isEqualTo("info");
        assertThat(decision.explanation())
                .isEqualTo(text(
                        "Permintaan informasi tentang Kategori lubang ditangani Dinas info.",
                        "A request for information about Category lubang: handled by Agency info."));
    }

    @Test
    void sends_what_is_the_districts_to_the_office_of_the_place() {
        RoutingDecision decision = route(stated(category("surat", "jalan", DISTRICT), Map.of(), "12.71.01"));

        assertThat(decision.rule()).isEqualTo(Rule.CATEGORY);
        assertThat(decision.agencyCode()).isEqualTo("camat-kota");
        assertThat(decision.explanation().en()).contains("the district office of that place");
    }

    @Test
    void falls_back_to_the_agency_where_the_place_is_unknown_or_has_no_office() {
        Category category = category("surat", "jalan", DISTRICT);

        assertThat(route(stated(category, Map.of(), null)).agencyCode()).isEqualTo("jalan");
        assertThat(route(stated(category, Map.of(), "12.71.99")).agencyCode()).isEqualTo("jalan");
    }

    @Test
    void takes_the_first_route_that_matches_in_the_order_of_the_file() {
        Map<String, List<String>> answers = Map.of("status", List.of("nasional"));

        assertThat(route(stated(category("a", "jalan", NATIONAL_ROAD, DISTRICT), answers, "12.71.01"))
                        .agencyCode())
                .isEqualTo("balai");
        assertThat(route(stated(category("a", "jalan", DISTRICT, NATIONAL_ROAD), answers, "12.71.01"))
                        .agencyCode())
                .isEqualTo("camat-kota");
    }

    @Test
    void follows_the_successors_of_an_agency_that_ended_and_names_both() {
        RoutingDecision decision = route(stated(category("lubang", "lama")));

        assertThat(decision.rule()).isEqualTo(Rule.CATEGORY);
        assertThat(decision.agencyCode()).isEqualTo("jalan");
        assertThat(decision.explanation().id())
                .isEqualTo("Kategori lubang ditangani Dinas jalan. Dinas lama sudah digantikan Dinas jalan.");
    }

    @Test
    void sends_to_the_desk_where_no_valid_agency_is_found() {
        for (String agency : new String[] {null, "bubar", "putar", "nanti", "tidak-ada"}) {
            RoutingDecision decision = route(stated(category("lubang", agency)));

            assertThat(decision.rule()).as("agency %s", agency).isEqualTo(Rule.DESK);
            assertThat(decision.agencyCode()).isEqualTo("desk");
            assertThat(decision.categoryCode()).isEqualTo("lubang");
            assertThat(decision.explanation().id())
                    .isEqualTo("Untuk Kategori lubang belum ada instansi tetap. Dinas desk menentukan instansi yang"
                            + " berwenang.");
        }
    }

    @Test
    void says_desk_where_the_file_itself_names_the_desk() {
        assertThat(route(stated(category("lain", "desk"))).rule()).isEqualTo(Rule.DESK);
    }

    @Test
    void leads_a_retired_category_to_what_replaced_it() {
        Category old = retired("dahulu", "info", "antara");
        Category between = retired("antara", "info", "lubang");
        Category today = category("lubang", "jalan");

        RoutingDecision decision = RoutingFixture.routeReport(List.of(old, between, today), AGENCIES)
                .route(stated(old));

        assertThat(decision.categoryCode()).isEqualTo("lubang");
        assertThat(decision.agencyCode()).isEqualTo("jalan");
    }

    @Test
    void keeps_a_retired_category_that_leads_nowhere() {
        Category nowhere = retired("dahulu", "info", null);
        Category circle = retired("a", "info", "a");

        assertThat(route(stated(nowhere)).agencyCode()).isEqualTo("info");
        assertThat(route(stated(circle)).agencyCode()).isEqualTo("info");
    }

    @Test
    void guesses_the_category_from_the_words_and_names_those_that_decided() {
        Category holes = withTerms("lubang", "jalan", List.of("jalan berlubang^4", "aspal^3"));
        Category lamps = withTerms("lampu", "info", List.of("lampu jalan^5"));

        RoutingDecision decision = RoutingFixture.routeReport(List.of(holes, lamps), AGENCIES)
                .route(unstated("Jln kami berlobang, aspalnya pecah"));

        assertThat(decision.rule()).isEqualTo(Rule.TEXT);
        assertThat(decision.agencyCode()).isEqualTo("jalan");
        assertThat(decision.categoryCode()).isEqualTo("lubang");
        assertThat(decision.explanation())
                .isEqualTo(text(
                        "Laporan ini tampaknya tentang Kategori lubang, yang ditangani Dinas jalan, karena kata: jalan"
                                + " berlubang, aspal.",
                        "This seems to be about Category lubang, handled by Agency jalan, because of the words: jalan"
                                + " berlubang, aspal."));
    }

    @Test
    void follows_the_routes_of_a_guessed_category_by_kind_and_place_but_by_no_answer() {
        Category category =
                withTerms("surat", "jalan", List.of("surat pengantar^4"), NATIONAL_ROAD, QUESTIONS, DISTRICT);
        RouteReport routeReport = RoutingFixture.routeReport(List.of(category), AGENCIES);
        Map<String, List<String>> answers = Map.of("status", List.of("nasional"));

        RoutingDecision complaint = routeReport.route(
                new RoutingRequest(ReportKind.COMPLAINT, null, answers, "12.71.01", "surat pengantar tidak keluar"));
        RoutingDecision question = routeReport.route(new RoutingRequest(
                ReportKind.INFORMATION_REQUEST, null, answers, "12.71.01", "surat pengantar apa syaratnya"));

        assertThat(complaint.rule()).isEqualTo(Rule.TEXT);
        assertThat(complaint.agencyCode()).isEqualTo("camat-kota");
        assertThat(question.agencyCode()).isEqualTo("info");
    }

    @Test
    void leaves_a_text_that_points_nowhere_or_two_ways_to_the_desk() {
        Category holes = withTerms("lubang", "jalan", List.of("aspal^3"));
        Category lamps = withTerms("lampu", "info", List.of("lampu jalan^3"));
        RouteReport routeReport = RoutingFixture.routeReport(List.of(holes, lamps), AGENCIES);

        for (String text : List.of("Terima kasih banyak", "aspal dan lampu jalan", "")) {
            RoutingDecision decision = routeReport.route(unstated(text));

            assertThat(decision.rule()).as(text).isEqualTo(Rule.DESK);
            assertThat(decision.agencyCode()).isEqualTo("desk");
            assertThat(decision.categoryCode()).isNull();
            assertThat(decision.explanation().en())
                    .isEqualTo("The report does not yet show which agency is competent. Agency desk reads it and"
                            + " decides.");
        }
    }

    @Test
    void guesses_no_category_that_is_retired_or_does_not_take_the_kind() {
        Category retired = copy(retired("dahulu", "info", null), List.of("aspal^5"), EnumSet.allOf(ReportKind.class));
        Category complaints = copy(category("pungli", "info"), List.of("aspal^5"), EnumSet.of(ReportKind.COMPLAINT));

        RoutingDecision decision = RoutingFixture.routeReport(List.of(retired, complaints), AGENCIES)
                .route(new RoutingRequest(ReportKind.ASPIRATION, null, Map.of(), null, "aspal aspal aspal"));

        assertThat(decision.rule()).isEqualTo(Rule.DESK);
    }

    @Test
    void learns_new_categories_when_the_revision_changes() throws ReflectiveOperationException {
        Categories categories = Categories.of(1, List.of(withTerms("lubang", "jalan", List.of("aspal^3"))));
        RouteReport routeReport = RoutingFixture.routeReport(categories, Agencies.of(AGENCIES));
        String before = routeReport.route(unstated("lampu pecah")).agencyCode();

        reload(categories, 2, List.of(withTerms("lampu", "info", List.of("lampu^3"))));

        assertThat(before).isEqualTo("desk");
        assertThat(routeReport.route(unstated("lampu pecah")).agencyCode()).isEqualTo("info");
    }

    /** As the city's loading does it, whose package alone may. */
    private static void reload(Categories categories, long revision, List<Category> all)
            throws ReflectiveOperationException {
        Method hold = Categories.class.getDeclaredMethod("hold", long.class, List.class);
        hold.setAccessible(true);
        hold.invoke(categories, revision, all);
    }

    private static RoutingDecision route(RoutingRequest request) {
        Category category = request.category();
        return RoutingFixture.routeReport(category == null ? List.of() : List.of(category), AGENCIES)
                .route(request);
    }

    private static RoutingRequest stated(Category category) {
        return stated(category, Map.of(), null);
    }

    private static RoutingRequest stated(
            Category category, Map<String, List<String>> answers, @Nullable String kecamatan) {
        return new RoutingRequest(ReportKind.COMPLAINT, category, answers, kecamatan, "");
    }

    private static RoutingRequest unstated(String text) {
        return new RoutingRequest(ReportKind.COMPLAINT, null, Map.of(), null, text);
    }
}
