package id.sahut.city.loading;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the city's files are. */
@ConfigMapping(prefix = "sahut.city")
public interface CityConfig {

    /** The folder with the city's files; without it the demo city, if this build carries it. */
    Optional<Path> folder();
}
