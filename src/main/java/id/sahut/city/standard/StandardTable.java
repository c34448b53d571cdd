package id.sahut.city.standard;

import id.sahut.city.category.ReportKind;
import id.sahut.city.category.Urgency;
import id.sahut.city.file.FileChanges;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code service_standard}. */
@ApplicationScoped
public class StandardTable {

    private final Sql sql;
    private final ServiceStandards standards;

    StandardTable(Sql sql, ServiceStandards standards) {
        this.sql = sql;
        this.standards = standards;
    }

    /** Writes what the file says. The last day of a row that left it was yesterday. */
    public FileChanges apply(List<ServiceStandard> wanted, LocalDate today) {
        Map<String, ServiceStandard> byCode = new LinkedHashMap<>();
        wanted.forEach(standard -> byCode.put(standard.code(), standard));
        return FileChanges.apply(
                read().stream().collect(Collectors.toMap(ServiceStandard::code, Function.identity())),
                byCode,
                standard -> ended(standard, today.minusDays(1)),
                this::save);
    }

    /** Takes the stored standards into memory. */
    public void refresh() {
        standards.hold(read());
    }

    private static ServiceStandard ended(ServiceStandard standard, LocalDate lastDay) {
        LocalDate validTo = standard.validTo();
        if (validTo != null && !validTo.isAfter(lastDay)) {
            return standard;
        }
        return new ServiceStandard(
                standard.code(),
                standard.clock(),
                standard.categoryCode(),
                standard.kind(),
                standard.supervisionClass(),
                standard.urgency(),
                standard.amount(),
                standard.unit(),
                standard.validFrom(),
                lastDay,
                standard.source());
    }

    private List<ServiceStandard> read() {
        return sql.query(
                        "select code, clock, category_code, kind, supervision_class, urgency, amount, unit, valid_from,"
                                + " valid_to, source from service_standard")
                .list(StandardTable::standard);
    }

    private static ServiceStandard standard(Row row) {
        return new ServiceStandard(
                row.text("code"),
                ClockKind.valueOf(row.text("clock")),
                row.nullableText("category_code"),
                optional(row, "kind", ReportKind.class),
                optional(row, "supervision_class", SupervisionClass.class),
                optional(row, "urgency", Urgency.class),
                row.integer("amount"),
                Limit.Unit.valueOf(row.text("unit")),
                row.nullableDate("valid_from"),
                row.nullableDate("valid_to"),
                row.nullableText("source"));
    }

    private static <E extends Enum<E>> @Nullable E optional(Row row, String column, Class<E> type) {
        String name = row.nullableText(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private void save(ServiceStandard standard) {
        Upsert.into("service_standard")
                .key("code", standard.code())
                .set("clock", standard.clock().name())
                .set("category_code", standard.categoryCode())
                .set("kind", name(standard.kind()))
                .set("supervision_class", name(standard.supervisionClass()))
                .set("urgency", name(standard.urgency()))
                .set("amount", standard.amount())
                .set("unit", standard.unit().name())
                .set("valid_from", standard.validFrom())
                .set("valid_to", standard.validTo())
                .set("source", standard.source())
                .execute(sql);
    }
}
