package id.sahut.city.loading;

import id.sahut.city.agency.Agency;
import id.sahut.city.agency.AgencyFile;
import id.sahut.city.area.AreaFiles;
import id.sahut.city.area.AreaRow;
import id.sahut.city.area.Boundary;
import id.sahut.city.area.BoundaryFile;
import id.sahut.city.calendar.Holiday;
import id.sahut.city.calendar.HolidayFile;
import id.sahut.city.category.CategoryFile;
import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CityFilesException;
import id.sahut.city.file.CityFolder;
import id.sahut.city.profile.CityProfile;
import id.sahut.city.profile.ProfileFile;
import id.sahut.city.standard.ServiceStandard;
import id.sahut.city.standard.StandardFile;
import id.sahut.city.template.AnswerTemplate;
import id.sahut.city.template.TemplateFile;
import java.util.List;
import java.util.Objects;

/** All that a city's files say, checked against one another. */
public record CityData(
        CityProfile profile,
        List<AreaRow> kecamatan,
        List<AreaRow> kelurahan,
        List<Boundary> boundaries,
        List<Agency> agencies,
        CategoryFile.Content categories,
        List<Holiday> holidays,
        List<ServiceStandard> standards,
        List<AnswerTemplate> templates) {

    /** The files, in the order in which they are stored. */
    static final List<String> FILES = List.of(
            ProfileFile.NAME,
            AreaFiles.KECAMATAN,
            AreaFiles.KELURAHAN,
            BoundaryFile.NAME,
            AgencyFile.NAME,
            CategoryFile.NAME,
            HolidayFile.NAME,
            StandardFile.NAME,
            TemplateFile.NAME);

    /**
     * Reads and checks a city's files, without a database.
     *
     * @throws CityFilesException with all that is wrong with them
     */
    public static CityData read(CityFolder folder) {
        CityFiles files = new CityFiles(folder);
        CityProfile profile = ProfileFile.read(files);
        AreaFiles areas = new AreaFiles(files, profile == null ? null : profile.bounds());
        List<AreaRow> kecamatan = areas.kecamatan();
        List<AreaRow> kelurahan = areas.kelurahan();
        List<Boundary> boundaries = BoundaryFile.read(files, kelurahan);
        List<Agency> agencies = AgencyFile.read(files);
        CategoryFile.Content categories = CategoryFile.read(files);
        List<Holiday> holidays = HolidayFile.read(files);
        List<ServiceStandard> standards = StandardFile.read(files);
        List<AnswerTemplate> templates = TemplateFile.read(files);
        files.throwIfBroken();
        return new CityData(
                Objects.requireNonNull(profile),
                kecamatan,
                kelurahan,
                boundaries,
                agencies,
                categories,
                holidays,
                standards,
                templates);
    }

    /** The files of a folder on the class path, as the demo city has one. */
    public static CityFolder folderOnClassPath(String folder) {
        return CityFolder.ofClassPath(folder, FILES);
    }
}
