package id.sahut.city.loading;

import id.sahut.city.file.CityFilesException;
import id.sahut.city.file.CityFolder;
import id.sahut.city.file.FileError;
import id.sahut.city.file.Place;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Loads the city when the application starts, before anybody is served. Broken files stop the start. */
@ApplicationScoped
class CityStart {

    private static final Logger LOG = Logger.getLogger(CityStart.class);

    private static final String DEMO_CITY = "city/medan";

    private final CityConfig config;
    private final LoadCity loadCity;
    private final CityInMemory inMemory;

    CityStart(CityConfig config, LoadCity loadCity, CityInMemory inMemory) {
        this.config = config;
        this.loadCity = loadCity;
        this.inMemory = inMemory;
    }

    /** Early, because what others prepare at the start may need the city. */
    void start(@Observes @Priority(100) StartupEvent event) {
        List<String> summary;
        try {
            summary = loadCity.load(folder());
        } catch (CityFilesException refused) {
            // The log wraps it in the framework's own words, in production as one line of JSON.
            System.err.println("Sahut cannot start. " + refused.getMessage());
            throw refused;
        }
        summary.forEach(line -> LOG.infof("City files: %s", line));
        if (summary.isEmpty()) {
            LOG.info("City files: unchanged");
        }
        inMemory.refresh();
    }

    private CityFolder folder() {
        if (config.folder().isPresent()) {
            return CityFolder.of(config.folder().get(), CityData.FILES);
        }
        CityFolder demo = CityData.folderOnClassPath(DEMO_CITY);
        if (demo.isEmpty()) {
            throw new CityFilesException(List.of(new FileError(
                    Place.start("sahut.city.folder"), "is not set; it must name the folder with the city's files")));
        }
        return demo;
    }
}
