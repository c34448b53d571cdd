package id.sahut.city.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The city this installation serves. */
@ApplicationScoped
public class City {

    private final Clock clock;
    private volatile @Nullable CityProfile profile;

    City(Clock clock) {
        this.clock = clock;
    }

    /** A city known beforehand, for whoever works without a database. */
    public static City of(Clock clock, CityProfile profile) {
        City city = new City(clock);
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

    /** Today where the city is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), profile().zone());
    }

    void hold(CityProfile loaded) {
        profile = loaded;
    }
}
