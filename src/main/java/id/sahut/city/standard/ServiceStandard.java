package id.sahut.city.standard;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the city's service standards: how long a clock may run, for what. Null means any.
 *
 * @param categoryCode a category, or a group and all it holds
 * @param validFrom the first day on which a clock may begin by it; null since ever
 * @param validTo the last such day; null for ever
 * @param source the rule or practice it rests on
 */
public record ServiceStandard(
        String code,
        ClockKind clock,
        @Nullable String categoryCode,
        @Nullable ReportKind kind,
        @Nullable SupervisionClass supervisionClass,
        @Nullable Urgency urgency,
        int amount,
        Limit.Unit unit,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String source) {

    /** More than all the other conditions together. */
    static final int SPECIFICITY_OF_CATEGORY = 8;

    public boolean validOn(LocalDate on) {
        LocalDate first = validFrom;
        LocalDate last = validTo;
        return (first == null || !on.isBefore(first)) && (last == null || !on.isAfter(last));
    }

    Limit limit() {
        return new Limit(code, amount, unit);
    }

    /** A condition counts more than all that follow it: category, class, kind, urgency. 0 is a row for anything. */
    int specificity() {
        return (categoryCode == null ? 0 : SPECIFICITY_OF_CATEGORY) + specificityBelowCategory();
    }

    int specificityBelowCategory() {
        return (supervisionClass == null ? 0 : 4) + (kind == null ? 0 : 2) + (urgency == null ? 0 : 1);
    }

    /** Whether some day and some case fall under both, with neither row more specific. */
    boolean rivals(ServiceStandard other) {
        return clock == other.clock
                && Objects.equals(categoryCode, other.categoryCode)
                && kind == other.kind
                && supervisionClass == other.supervisionClass
                && urgency == other.urgency
                && !endsBefore(other)
                && !other.endsBefore(this);
    }

    private boolean endsBefore(ServiceStandard other) {
        LocalDate last = validTo;
        LocalDate first = other.validFrom;
        return last != null && first != null && last.isBefore(first);
    }
}
