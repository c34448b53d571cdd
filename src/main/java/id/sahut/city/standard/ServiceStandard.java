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
 * @param validTo the last day on which a clock may begin by it; null for ever
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
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    public boolean validOn(LocalDate on) {
        LocalDate last = validTo;
        return !on.isBefore(validFrom) && (last == null || !on.isAfter(last));
    }

    Limit limit() {
        return new Limit(code, amount, unit);
    }

    /** Whether the row is for nothing in particular. */
    boolean general() {
        return categoryCode == null && kind == null && supervisionClass == null && urgency == null;
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
        return last != null && last.isBefore(other.validFrom);
    }
}
