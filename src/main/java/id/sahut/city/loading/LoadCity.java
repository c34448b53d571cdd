package id.sahut.city.loading;

import id.sahut.city.agency.AgencyFile;
import id.sahut.city.agency.AgencyTable;
import id.sahut.city.area.Area;
import id.sahut.city.area.AreaFiles;
import id.sahut.city.area.AreaTable;
import id.sahut.city.area.BoundaryFile;
import id.sahut.city.calendar.HolidayFile;
import id.sahut.city.calendar.HolidayTable;
import id.sahut.city.category.CategoryFile;
import id.sahut.city.category.CategoryTable;
import id.sahut.city.file.CityFilesException;
import id.sahut.city.file.CityFolder;
import id.sahut.city.profile.ProfileFile;
import id.sahut.city.profile.ProfileTable;
import id.sahut.city.revision.CityRevision;
import id.sahut.city.standard.StandardFile;
import id.sahut.city.standard.StandardTable;
import id.sahut.city.template.TemplateFile;
import id.sahut.city.template.TemplateTable;
import id.sahut.platform.digest.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the city's files over into the database. All or nothing, in one transaction, one instance at a time; a file that
 * is as it was when last applied is skipped, so what was edited since stays edited.
 */
@ApplicationScoped
public class LoadCity {

    /** The digest of a file that does not exist. */
    private static final String ABSENT = "absent";

    private final CityRevision revision;
    private final AppliedFiles appliedFiles;
    private final ProfileTable profiles;
    private final AreaTable areas;
    private final AgencyTable agencies;
    private final CategoryTable categories;
    private final HolidayTable holidays;
    private final StandardTable standards;
    private final TemplateTable templates;
    private final Clock clock;

    LoadCity(
            CityRevision revision,
            AppliedFiles appliedFiles,
            ProfileTable profiles,
            AreaTable areas,
            AgencyTable agencies,
            CategoryTable categories,
            HolidayTable holidays,
            StandardTable standards,
            TemplateTable templates,
            Clock clock) {
        this.revision = revision;
        this.appliedFiles = appliedFiles;
        this.profiles = profiles;
        this.areas = areas;
        this.agencies = agencies;
        this.categories = categories;
        this.holidays = holidays;
        this.standards = standards;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Takes over what changed.
     *
     * @return a line for each file that did: its name and what came of it
     * @throws CityFilesException if the files are broken; the database is left as it was
     */
    public List<String> load(CityFolder folder) {
        Map<String, String> digests = digests(folder);
        // Most starts find nothing new; they need not read the files, nor wait for another instance.
        Map<String, String> applied = QuarkusTransaction.requiringNew().call(appliedFiles::digests);
        if (!applied.isEmpty() && digests.keySet().stream().noneMatch(name -> changed(name, digests, applied))) {
            return List.of();
        }
        CityData data = CityData.read(folder);
        return QuarkusTransaction.requiringNew().call(() -> apply(data, digests));
    }

    private List<String> apply(CityData data, Map<String, String> digests) {
        revision.lock();
        Map<String, String> applied = appliedFiles.digests();
        LocalDate today = LocalDate.ofInstant(clock.instant(), data.profile().zone());
        List<String> summary = new ArrayList<>();
        steps(data, today).forEach((name, step) -> {
            if (changed(name, digests, applied)) {
                summary.add(name + ": " + step.apply());
                appliedFiles.applied(name, digests.getOrDefault(name, ABSENT));
            }
        });
        if (!summary.isEmpty()) {
            revision.increment();
        }
        return summary;
    }

    private static boolean changed(String name, Map<String, String> digests, Map<String, String> applied) {
        return !digests.getOrDefault(name, ABSENT).equals(applied.getOrDefault(name, ABSENT));
    }

    /** What each file's content leads to, in an order in which every row finds those it names. */
    private Map<String, Step> steps(CityData data, LocalDate today) {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put(ProfileFile.NAME, () -> profiles.apply(data.profile()));
        steps.put(AreaFiles.KECAMATAN, () -> areas.apply(Area.Level.KECAMATAN, data.kecamatan(), today));
        steps.put(AreaFiles.KELURAHAN, () -> areas.apply(Area.Level.KELURAHAN, data.kelurahan(), today));
        steps.put(BoundaryFile.NAME, () -> areas.applyBoundaries(data.boundaries()));
        steps.put(AgencyFile.NAME, () -> agencies.apply(data.agencies(), today));
        steps.put(CategoryFile.NAME, () -> categories.apply(data.categories(), today));
        steps.put(HolidayFile.NAME, () -> holidays.apply(data.holidays()));
        steps.put(StandardFile.NAME, () -> standards.apply(data.standards(), today));
        steps.put(TemplateFile.NAME, () -> templates.apply(data.templates(), today));
        return steps;
    }

    private static Map<String, String> digests(CityFolder folder) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String name : CityData.FILES) {
            byte[] bytes = folder.bytes(name);
            digests.put(name, bytes == null ? ABSENT : Sha256.hex(bytes));
        }
        return digests;
    }

    /** Writes one file's content and answers what that changed, to be printed. */
    private interface Step {
        Object apply();
    }
}
