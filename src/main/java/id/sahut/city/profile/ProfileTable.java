package id.sahut.city.profile;

import id.sahut.city.file.FileChanges;
import id.sahut.city.profile.CityProfile.Bounds;
import id.sahut.city.profile.CityProfile.Emergency;
import id.sahut.city.profile.CityProfile.Ombudsman;
import id.sahut.platform.database.Sql;
import id.sahut.platform.database.Upsert;
import id.sahut.platform.json.StoredJson;
import id.sahut.platform.locale.LocalisedText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one row of {@code city_profile}. */
// Jackson reads and writes these outside of REST, so a native image must be told of them.
@RegisterForReflection(
        targets = {CityProfile.class, Bounds.class, Ombudsman.class, Emergency.class, LocalisedText.class})
@ApplicationScoped
public class ProfileTable {

    private final Sql sql;
    private final City city;

    ProfileTable(Sql sql, City city) {
        this.sql = sql;
        this.city = city;
    }

    /** Writes what the file says. */
    public FileChanges apply(CityProfile profile) {
        // There is one row: another city's code replaces it.
        Map<String, CityProfile> stored =
                read().stream().collect(Collectors.toMap(any -> profile.code(), before -> before));
        return FileChanges.apply(stored, Map.of(profile.code(), profile), before -> before, this::save);
    }

    /** Takes the stored profile into memory. */
    public void refresh() {
        read().forEach(city::hold);
    }

    private List<CityProfile> read() {
        return sql.query("select definition from city_profile")
                .list(row -> StoredJson.read(row.text("definition"), CityProfile.class));
    }

    private void save(CityProfile profile) {
        Upsert.into("city_profile")
                .key("id", 1)
                .set("code", profile.code())
                .set("name_id", profile.name().id())
                .set("name_en", profile.name().en())
                .set("definition", StoredJson.write(profile))
                .execute(sql);
    }
}
