package id.sahut.city.area;

import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CodeKind;
import id.sahut.city.file.CsvRow;
import id.sahut.city.file.Entry.CodeStyle;
import id.sahut.city.profile.CityProfile.Bounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code kecamatan.csv} and {@code kelurahan.csv}. */
public final class AreaFiles {

    public static final String KECAMATAN = "kecamatan.csv";
    public static final String KELURAHAN = "kelurahan.csv";

    private final CityFiles files;
    private final @Nullable Bounds bounds;

    /**
     * Reads areas of a city within these bounds.
     *
     * @param bounds null if they could not be read
     */
    public AreaFiles(CityFiles files, @Nullable Bounds bounds) {
        this.files = files;
        this.bounds = bounds;
    }

    public List<AreaRow> kecamatan() {
        return files.csvRows(KECAMATAN, List.of("code", "bps_code", "name", "latitude", "longitude"), row -> {
            String code = row.code("code", CodeStyle.AREA);
            files.declare(CodeKind.KECAMATAN, code, row.place());
            return area(row, code, Area.Level.KECAMATAN, null, row.optionalText("bps_code"));
        });
    }

    public List<AreaRow> kelurahan() {
        return files.csvRows(KELURAHAN, List.of("code", "name", "kecamatan_code", "latitude", "longitude"), row -> {
            String code = row.code("code", CodeStyle.AREA);
            files.declare(CodeKind.KELURAHAN, code, row.place());
            String kecamatan = row.code("kecamatan_code", CodeStyle.AREA);
            files.refer(CodeKind.KECAMATAN, kecamatan, row.place());
            return area(row, code, Area.Level.KELURAHAN, kecamatan, null);
        });
    }

    private AreaRow area(CsvRow row, String code, Area.Level level, @Nullable String parent, @Nullable String bpsCode) {
        double latitude = row.latitude("latitude");
        double longitude = row.longitude("longitude");
        boolean known = !Double.isNaN(latitude) && !Double.isNaN(longitude);
        if (known && bounds != null && !bounds.contains(latitude, longitude)) {
            row.reject("latitude", "the centre is outside the bounds of the city");
        }
        return new AreaRow(new Area(code, level, parent, row.text("name"), latitude, longitude), bpsCode, null);
    }
}
