package id.sahut.city.loading;

import id.sahut.city.agency.AgencyTable;
import id.sahut.city.area.AreaTable;
import id.sahut.city.calendar.HolidayTable;
import id.sahut.city.category.CategoryTable;
import id.sahut.city.profile.City;
import id.sahut.city.profile.CityProfile;
import id.sahut.city.profile.ProfileTable;
import id.sahut.city.revision.CityRevision;
import id.sahut.city.standard.StandardTable;
import id.sahut.city.template.TemplateTable;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps the copies in memory as new as the database. Every instance looks every two seconds whether another one
 * has changed something: one row by its primary key.
 */
@ApplicationScoped
public class CityInMemory {

    private final CityRevision revision;
    private final City city;
    private final ProfileTable profiles;
    private final AreaTable areas;
    private final AgencyTable agencies;
    private final CategoryTable categories;
    private final HolidayTable holidays;
    private final StandardTable standards;
    private final TemplateTable templates;
    private long held;

    CityInMemory(
            CityRevision revision,
            City city,
            ProfileTable profiles,
            AreaTable areas,
            AgencyTable agencies,
            CategoryTable categories,
            HolidayTable holidays,
            StandardTable standards,
            TemplateTable templates) {
        this.revision = revision;
        this.city = city;
        this.profiles = profiles;
        this.areas = areas;
        this.agencies = agencies;
        this.categories = categories;
        this.holidays = holidays;
        this.standards = standards;
        this.templates = templates;
    }

    /**
     * Reads everything again if the database holds another revision. What others refer to is replaced first; nothing is
     * ever removed, so no reader finds a code without its row.
     */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public synchronized void refresh() {
        long current = revision.current();
        if (current == held) {
            return;
        }
        profiles.refresh();
        CityProfile profile = city.profile();
        areas.refresh(profile);
        agencies.refresh();
        categories.refresh(current);
        holidays.refresh(profile);
        standards.refresh();
        templates.refresh();
        // If another instance committed while we read, the next look finds its revision and reads again.
        held = current;
    }
}
