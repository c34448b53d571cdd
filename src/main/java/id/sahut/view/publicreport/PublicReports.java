package id.sahut.view.publicreport;

import static java.util.Objects.requireNonNull;

import id.sahut.city.area.Area;
import id.sahut.city.area.Areas;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.platform.locale.Language;
import id.sahut.platform.paging.Page;
import id.sahut.platform.paging.PageRequest;
import id.sahut.platform.problem.ProblemCode;
import id.sahut.platform.problem.ProblemException;
import id.sahut.process.casefile.CaseFileRenderer;
import id.sahut.process.casefile.CaseFileRenderer.AreaSummary;
import id.sahut.process.casefile.StatusTexts;
import id.sahut.view.publicreport.PublicReportResponse.Precision;
import id.sahut.view.publicreport.PublicReportResponse.PublicAreaResponse;
import id.sahut.view.publicreport.PublicReportResponse.PublicLocationResponse;
import id.sahut.view.publicreport.model.Filter;
import id.sahut.view.publicreport.model.Key;
import id.sahut.view.publicreport.model.Seen;
import id.sahut.view.publicreport.store.PublicReportQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public reports as everybody reads them. */
@ApplicationScoped
public class PublicReports {

    private static final double STEPS_PER_DEGREE = 5000;

    private final FindPublicReports finder;
    private final PublicChanges changes;
    private final PublicReportQueries queries;
    private final CaseFileRenderer parts;
    private final StatusTexts texts;
    private final Categories categories;
    private final Areas areas;

    PublicReports(
            FindPublicReports finder,
            PublicChanges changes,
            PublicReportQueries queries,
            CaseFileRenderer parts,
            StatusTexts texts,
            Categories categories,
            Areas areas) {
        this.finder = finder;
        this.changes = changes;
        this.queries = queries;
        this.parts = parts;
        this.texts = texts;
        this.categories = categories;
        this.areas = areas;
    }

    /** A report that can be seen. One statement. */
    public Optional<PublicReportResponse> find(UUID id, Language language) {
        return queries.find(List.of(id)).stream().findFirst().map(found -> render(found, language));
    }

    /**
     * A page of those that match: the newest received first, or what has changed since an instant in the order of changes.
     *
     * @throws ProblemException {@link ProblemCode#INVALID_PAGE_TOKEN} for a token that is none of this list
     */
    public Page<PublicReportResponse> list(
            Filter filter, @Nullable Instant updatedAfter, PageRequest page, Language language) {
        Key after = page.first() ? null : key(page);
        FindPublicReports.Found found = updatedAfter == null
                ? finder.find(filter, after, page.size())
                : changes.since(updatedAfter, after, filter, page.size());
        Map<UUID, PublicReportResponse> shown = shown(found.reports(), language);
        // What has gone while this was read is left out; whoever harvests is told of it next.
        List<PublicReportResponse> items = found.reports().stream()
                .flatMap(report -> Stream.ofNullable(
                        report.removedAt() == null
                                ? shown.get(report.key().id())
                                : PublicReportResponse.gone(
                                        report.key().id(), report.key().at())))
                .toList();
        Key next = found.next();
        return new Page<>(items, next == null ? null : page.tokenAfter(next.at(), next.id()));
    }

    private Map<UUID, PublicReportResponse> shown(List<Seen> reports, Language language) {
        List<UUID> ids = reports.stream()
                .filter(report -> report.removedAt() == null)
                .map(report -> report.key().id())
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : queries.find(ids).stream()
                        .map(found -> render(found, language))
                        .collect(Collectors.toMap(PublicReportResponse::reportId, Function.identity()));
    }

    private static Key key(PageRequest page) {
        try {
            return new Key(
                    Instant.parse(page.after().get(0)),
                    UUID.fromString(page.after().get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ProblemException.of(ProblemCode.INVALID_PAGE_TOKEN);
        }
    }

    private PublicReportResponse render(PublicReportQueries.Found found, Language language) {
        AreaSummary kecamatan = area(found.kecamatanCode());
        AreaSummary kelurahan = area(found.kelurahanCode());
        return new PublicReportResponse(
                found.id(),
                found.kind(),
                found.status().stage(),
                found.status(),
                texts.label(found.status(), language),
                parts.category(found.categoryCode(), language),
                kecamatan == null && kelurahan == null ? null : new PublicAreaResponse(kecamatan, kelurahan),
                location(found),
                parts.agency(found.agencyCode(), language),
                parts.deadlines(found.clocks()),
                found.publicText(),
                found.supporters(),
                found.submittedAt(),
                found.updatedAt(),
                null);
    }

    private @Nullable PublicLocationResponse location(PublicReportQueries.Found found) {
        if (found.north() == null || found.east() == null) {
            return null;
        }
        Category category = found.categoryCode() == null ? null : categories.find(found.categoryCode());
        boolean sensitive = category != null && category.sensitive();
        return new PublicLocationResponse(
                requireNonNull(found.north()) / STEPS_PER_DEGREE,
                requireNonNull(found.east()) / STEPS_PER_DEGREE,
                sensitive ? Precision.AREA : Precision.POINT);
    }

    private @Nullable AreaSummary area(@Nullable String code) {
        Area area = code == null ? null : areas.find(code);
        return area == null ? null : new AreaSummary(area.code(), area.name());
    }
}
