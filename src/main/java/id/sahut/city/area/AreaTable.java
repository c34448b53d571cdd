package id.sahut.city.area;

import id.sahut.city.file.FileChanges;
import id.sahut.city.profile.CityProfile;
import id.sahut.platform.database.Row;
import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables {@code area} and {@code area_boundary}. */
@ApplicationScoped
public class AreaTable {

    private final Sql sql;
    private final Areas areas;

    AreaTable(Sql sql, Areas areas) {
        this.sql = sql;
        this.areas = areas;
    }

    /** Writes what the file of one level says. */
    public FileChanges apply(Area.Level level, List<AreaRow> wanted, LocalDate today) {
        Map<String, AreaRow> byCode = new LinkedHashMap<>();
        wanted.forEach(row -> byCode.put(row.area().code(), row));
        return FileChanges.apply(
                read().stream()
                        .filter(row -> row.area().level() == level)
                        .collect(Collectors.toMap(row -> row.area().code(), Function.identity())),
                byCode,
                row -> row.retired(today),
                this::save);
    }

    /** Writes the outlines, or removes them: nothing hangs on an outline. */
    public FileChanges applyBoundaries(List<Boundary> wanted) {
        Map<String, Boundary> stored = new LinkedHashMap<>();
        readBoundaries().forEach(boundary -> stored.put(boundary.areaCode(), boundary));
        Map<String, Boundary> byCode = new LinkedHashMap<>();
        wanted.forEach(boundary -> byCode.put(boundary.areaCode(), boundary));
        FileChanges changes = FileChanges.apply(
                stored,
                byCode,
                boundary -> boundary,
                boundary -> Upsert.into("area_boundary")
                        .key("area_code", boundary.areaCode())
                        .set("geometry", boundary.geometry())
                        .execute(sql));
        stored.keySet().removeAll(byCode.keySet());
        if (!stored.isEmpty()) {
            sql.query("delete from area_boundary where area_code in (:codes)")
                    .bind("codes", stored.keySet())
                    .execute();
        }
        return new FileChanges(changes.added(), changes.changed(), stored.size());
    }

    /** Takes the stored areas into memory. */
    public void refresh(CityProfile profile) {
        areas.hold(profile, read(), readBoundaries());
    }

    private List<AreaRow> read() {
        return sql.query("select code, level, parent_code, name, latitude, longitude, bps_code, retired_on from area")
                .list(AreaTable::row);
    }

    private List<Boundary> readBoundaries() {
        return sql.query("select area_code, geometry from area_boundary")
                .list(row -> new Boundary(row.text("area_code"), row.text("geometry")));
    }

    private static AreaRow row(Row row) {
        return new AreaRow(
                new Area(
                        row.text("code"),
                        Area.Level.valueOf(row.text("level")),
                        row.nullableText("parent_code"),
                        row.text("name"),
                        degrees(row, "latitude"),
                        degrees(row, "longitude")),
                row.nullableText("bps_code"),
                row.nullableDate("retired_on"));
    }

    private static double degrees(Row row, String column) {
        Double degrees = row.nullableDecimal(column);
        if (degrees == null) {
            throw new NoSuchElementException("column " + column + " is null");
        }
        return degrees;
    }

    private void save(AreaRow row) {
        Area area = row.area();
        Upsert.into("area")
                .key("code", area.code())
                .set("level", area.level().name())
                .set("parent_code", area.parentCode())
                .set("name", area.name())
                .set("latitude", area.latitude())
                .set("longitude", area.longitude())
                .set("bps_code", row.bpsCode())
                .set("retired_on", row.retiredOn())
                .execute(sql);
    }
}
