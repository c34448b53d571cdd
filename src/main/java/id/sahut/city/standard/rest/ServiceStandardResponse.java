package id.sahut.city.standard.rest;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.standard.ClockKind;
import id.sahut.city.standard.Limit;
import id.sahut.city.standard.ServiceStandard;
import id.sahut.city.standard.SupervisionClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One limit, and what it applies to. */
public record ServiceStandardResponse(
        String code,
        ClockKind clock,
        @Nullable String categoryCode,
        @Nullable ReportKind kind,
        @Nullable SupervisionClass supervisionClass,
        @Nullable Urgency urgency,
        int limit,
        Limit.Unit unit,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String source) {

    static ServiceStandardResponse of(ServiceStandard standard) {
        return new ServiceStandardResponse(
                standard.code(),
                standard.clock(),
                standard.categoryCode(),
                standard.kind(),
                standard.supervisionClass(),
                standard.urgency(),
                standard.amount(),
                standard.unit(),
                standard.validFrom(),
                standard.validTo(),
                standard.source());
    }
}
