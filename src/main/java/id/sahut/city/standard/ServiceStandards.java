package id.sahut.city.standard;

import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The city's service standards, in memory. */
@ApplicationScoped
public class ServiceStandards {

    private final Categories categories;
    private volatile List<ServiceStandard> all = List.of();

    ServiceStandards(Categories categories) {
        this.categories = categories;
    }

    /** Standards known beforehand, for whoever works without a database. */
    public static ServiceStandards of(Categories categories, List<ServiceStandard> all) {
        ServiceStandards standards = new ServiceStandards(categories);
        standards.hold(all);
        return standards;
    }

    /**
     * How long a clock that begins on a day may run. Of the rows that fit the most specific one counts: one for the
     * category before one for a group above it, before one for the class, for the kind, for the urgency, for anything.
     *
     * @return null if no row fits: such a clock does not run
     */
    public @Nullable Limit limit(
            ClockKind clock,
            @Nullable String categoryCode,
            ReportKind kind,
            SupervisionClass supervisionClass,
            Urgency urgency,
            LocalDate on) {
        List<String> nearestFirst = path(categoryCode);
        ServiceStandard best = null;
        int bestRank = -1;
        for (ServiceStandard row : all) {
            if (row.clock() == clock
                    && row.validOn(on)
                    && (row.kind() == null || row.kind() == kind)
                    && (row.supervisionClass() == null || row.supervisionClass() == supervisionClass)
                    && (row.urgency() == null || row.urgency() == urgency)
                    && (row.categoryCode() == null || nearestFirst.contains(row.categoryCode()))) {
                int rank = rank(row, nearestFirst);
                if (rank > bestRank) {
                    bestRank = rank;
                    best = row;
                }
            }
        }
        return best == null ? null : best.limit();
    }

    /** The most specific first. */
    public List<ServiceStandard> all() {
        return all;
    }

    void hold(List<ServiceStandard> standards) {
        all = standards.stream()
                .sorted(Comparator.comparingInt(ServiceStandard::specificity)
                        .reversed()
                        .thenComparing(ServiceStandard::clock)
                        .thenComparing(ServiceStandard::code))
                .toList();
    }

    /** The category and the groups above it. */
    private List<String> path(@Nullable String categoryCode) {
        List<String> path = new ArrayList<>();
        for (String code = categoryCode; code != null && !path.contains(code); ) {
            path.add(code);
            Category category = categories.find(code);
            code = category == null ? null : category.parentCode();
        }
        return path;
    }

    private static int rank(ServiceStandard row, List<String> nearestFirst) {
        int category = row.categoryCode() == null ? 0 : nearestFirst.size() - nearestFirst.indexOf(row.categoryCode());
        return category * ServiceStandard.SPECIFICITY_OF_CATEGORY + row.specificityBelowCategory();
    }
}
