package id.sahut.city.profile;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The city this installation serves. */
@ApplicationScoped
public class City {

    private volatile @Nullable CityProfile profile;

    City() {}

    /** A city known beforehand, for whoever works without a database. */
    public static City of(CityProfile profile) {
        City city = new City();
        city.hold(profile);
        return city;
    }

    /**
     * What there is only one of in a city.
     *
     * @throws IllegalStateException before the city's files were loaded
     */
    public CityProfile profile() {
        CityProfile held = profile;
        if (held == null) {
            throw new IllegalStateException("the city is not loaded yet");
        }
        return held;
    }

    void hold(CityProfile loaded) {
        profile = loaded;
    }
}
