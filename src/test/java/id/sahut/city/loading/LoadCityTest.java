package id.sahut.city.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sahut.city.agency.Agencies;
import id.sahut.city.area.Areas;
import id.sahut.city.area.LocatedArea.Method;
import id.sahut.city.calendar.Holiday;
import id.sahut.city.calendar.HolidayYears;
import id.sahut.city.calendar.Holidays;
import id.sahut.city.calendar.WorkingCalendar;
import id.sahut.city.category.Categories;
import id.sahut.city.category.Category;
import id.sahut.city.file.CityFilesException;
import id.sahut.city.file.CityFolder;
import id.sahut.city.file.FileError;
import id.sahut.city.profile.City;
import id.sahut.city.standard.ServiceStandard;
import id.sahut.city.standard.ServiceStandards;
import id.sahut.platform.database.Sql;
import id.sahut.platform.locale.LocalisedText;
import id.sahut.testing.StatementCounter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test begins with the sound {@link TinyCity} in the database, whatever the one before left there. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class LoadCityTest {

    private static final String BOUNDARIES = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"code": "12.71.01.1001"}, "geometry": {"type": "Polygon",
             "coordinates": [[[98.59, 3.59], [98.61, 3.59], [98.61, 3.61], [98.59, 3.61], [98.59, 3.59]]]}},
            {"type": "Feature", "properties": {"code": "12.71.02.1001"}, "geometry": {"type": "Polygon",
             "coordinates": [[[98.59, 3.49], [98.61, 3.49], [98.61, 3.51], [98.59, 3.51], [98.59, 3.49]]]}}
            ]}
            """;

    @Inject
    LoadCity loadCity;

    @Inject
    CityInMemory inMemory;

    @Inject
    City city;

    @Inject
    Areas areas;

    @Inject
    Agencies agencies;

    @Inject
    Categories categories;

    @Inject
    WorkingCalendar calendar;

    @Inject
    ServiceStandards standards;

    @Inject
    HolidayYears holidayYears;

    @Inject
    Sql sql;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        load(new TinyCity());
    }

    @Test
    void whatTheFilesSayIsHeldInMemory() {
        CityData data = CityData.read(new TinyCity().in(folder));

        assertThat(city.profile()).isEqualTo(data.profile());
        assertThat(areas.find("12.71.02.1001"))
                .isEqualTo(data.kelurahan().get(1).area());
        assertThat(agencies.find("dishub")).isEqualTo(data.agencies().get(2));
        assertThat(agencies.desk().code()).isEqualTo("meja");
        assertThat(agencies.inspectorate().code()).isEqualTo("inspektorat");
        assertThat(agencies.districtOffice("12.71.01").code()).isEqualTo("kantor-utara");
        assertThat(agencies.districtOffice("12.71.02")).isNull();
        Category lamp = categories.find("lampu");
        Category read = data.categories().categories().get(1);
        assertThat(lamp.routes()).isEqualTo(read.routes());
        assertThat(lamp.terms()).isEqualTo(read.terms());
        assertThat(lamp.kinds()).isEqualTo(read.kinds());
        assertThat(categories.find("lampu-lama").notice())
                .isEqualTo(data.categories().categories().get(2).notice());
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 20))).isFalse();
        assertThat(standards.all()).filteredOn(row -> row.validTo() == null).hasSize(5);
    }

    @Test
    void unchangedFilesAreNotEvenRead() {
        CityFolder files = new TinyCity().in(folder);
        StatementCounter.start();

        assertThat(loadCity.load(files)).isEmpty();

        assertThat(StatementCounter.statements()).hasSize(1);
    }

    @Test
    void aChangedFileIsSummarisedAndTheOthersAreSkipped() {
        List<String> summary = load(new TinyCity()
                .replacing("agencies.yaml", "Dinas Perhubungan", "Dinas Perhubungan Kota")
                .replacing("agencies.yaml", "- code: pln", """
                        - code: bps
                          name: {id: BPS, en: BPS}
                          kind: OUTSIDE_BODY
                        - code: pln"""));

        assertThat(summary).containsExactly("agencies.yaml: 1 added, 1 changed, 0 retired");
        assertThat(agencies.find("dishub").name().id()).isEqualTo("Dinas Perhubungan Kota");
        assertThat(agencies.find("bps").validTo()).isNull();
    }

    @Test
    void everyChangeGivesANewRevision() {
        long before = categories.revision();

        load(new TinyCity().replacing("city.yaml", "en: Small City", "en: Little City"));

        assertThat(categories.revision()).isGreaterThan(before);
    }

    @Test
    void whatLeavesTheFilesIsRetiredAndComesBackWhenItReturns() {
        TinyCity smaller = new TinyCity()
                .replacing("kelurahan.csv", "12.71.02.1001,Dua,12.71.02,3.5,98.6\n", "")
                .replacing("agencies.yaml", """
                        - code: kantor-utara
                          name: {id: Kantor Utara, en: North Office}
                          kind: DISTRICT_OFFICE
                          area_code: 12.71.01
                        """, "")
                .replacing("service-standards.csv", "lampu,RESOLUTION,lampu,COMPLAINT,,,14,WORKING_DAYS,,,\n", "");

        List<String> summary = load(smaller);

        assertThat(summary)
                .containsExactly(
                        "kelurahan.csv: 0 added, 0 changed, 1 retired",
                        "agencies.yaml: 0 added, 0 changed, 1 retired",
                        "service-standards.csv: 0 added, 0 changed, 1 retired");
        assertThat(areas.find("12.71.02.1001")).as("reports name it").isNotNull();
        assertThat(areas.all()).noneMatch(area -> area.code().equals("12.71.02.1001"));
        assertThat(agencies.find("kantor-utara").existsOn(city.today())).isFalse();
        assertThat(agencies.districtOffice("12.71.01")).isNull();
        assertThat(standard("lampu").validOn(city.today())).isFalse();

        load(new TinyCity());

        assertThat(areas.all()).anyMatch(area -> area.code().equals("12.71.02.1001"));
        assertThat(agencies.districtOffice("12.71.01").code()).isEqualTo("kantor-utara");
        assertThat(standard("lampu").validOn(city.today())).isTrue();
    }

    @Test
    void aCategoryThatLeavesTheFileIsRetiredFromTodayOn() {
        load(new TinyCity().replacing("categories.yaml", "- code: lampu-lama", "- code: lampu-lebih-lama"));

        assertThat(categories.find("lampu-lebih-lama")).isNotNull();
        load(new TinyCity());
        Category gone = categories.find("lampu-lebih-lama");
        assertThat(gone.retired(city.today())).isTrue();
        assertThat(gone.replacedBy()).isEqualTo("lampu");
    }

    @Test
    void aFormChangedTwiceIsTwoVersionsOnAndOldAnswersResolve() {
        int version = categories.find("lampu").formVersion();

        load(new TinyCity().replacing("categories.yaml", "type: TEXT", "type: TEXT\n      required: true"));
        assertThat(categories.find("lampu").formVersion()).isEqualTo(version + 1);
        assertThat(categories.find("lampu").question("tiang").requiredSince()).isEqualTo(version + 1);

        load(new TinyCity().replacing("categories.yaml", "code: tiang", "code: tiang_baru"));
        assertThat(categories.find("lampu").formVersion()).isEqualTo(version + 2);
        assertThat(categories.find("lampu").question("tiang").retired()).isTrue();
    }

    @Test
    void theTypeOfAQuestionCannotChangeAndNothingElseIsTakenOverThen() {
        CityFolder files = new TinyCity()
                .replacing("categories.yaml", "type: TEXT", "type: NUMBER")
                .replacing("agencies.yaml", "Dinas Perhubungan", "Dinas Lalu Lintas")
                .in(folder);

        CityFilesException refused = catchThrowableOfType(CityFilesException.class, () -> loadCity.load(files));

        assertThat(refused.errors())
                .extracting(FileError::toString)
                .containsExactly("categories.yaml:26: type: was TEXT; a question of another type needs another code");
        inMemory.refresh();
        assertThat(agencies.find("dishub").name().id()).isEqualTo("Dinas Perhubungan");
    }

    @Test
    void brokenFilesLeaveEverythingAsItWas() {
        long before = categories.revision();
        CityFolder files = new TinyCity()
                .replacing("agencies.yaml", "Dinas Perhubungan", "Dinas Lalu Lintas")
                .replacing("holidays.csv", "2026-03-20", "20/03/2026")
                .in(folder);

        assertThat(catchThrowableOfType(CityFilesException.class, () -> loadCity.load(files))
                        .errors())
                .hasSize(1);

        inMemory.refresh();
        assertThat(categories.revision()).isEqualTo(before);
        assertThat(agencies.find("dishub").name().id()).isEqualTo("Dinas Perhubungan");
    }

    @Test
    void changedHolidaysAreANewVersionOfTheCalendar() {
        int before = calendar.version();

        load(new TinyCity().replacing("holidays.csv", "2026-03-20", "2026-03-19"));

        assertThat(calendar.version()).isEqualTo(before + 1);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 20))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 19))).isFalse();
    }

    @Test
    void holidaysThatOnlyLookDifferentAreNoNewVersion() {
        int before = calendar.version();

        load(new TinyCity().replacing("holidays.csv", "joint_leave\n", "joint_leave\n\n"));

        assertThat(calendar.version()).isEqualTo(before);
    }

    @Test
    void aRestartDoesNotUndoAnEditOfTheCalendar() {
        Holidays edited = edit(2030, LocalDate.of(2030, 1, 1));

        load(new TinyCity());

        assertThat(holidayYears.get(2030)).isEqualTo(edited);
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 1, 1))).isFalse();
        edit(2030);
    }

    @Test
    void aChangedFileTakesOverOnlyTheYearsOfWhichItSaysSomethingElse() {
        edit(2030, LocalDate.of(2030, 1, 1));
        TinyCity two = new TinyCity()
                .replacing("holidays.csv", "joint_leave\n", "joint_leave\n2031-01-01,Tahun Baru,New Year,false\n");
        load(two);
        edit(2031, LocalDate.of(2031, 1, 2));

        load(two.replacing("holidays.csv", "2026-03-20", "2026-03-19"));

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 19)))
                .as("the year that changed")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 20))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 1, 1)))
                .as("a year the file lacks")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 1, 2)))
                .as("edited since")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 1, 1))).isTrue();
    }

    @Test
    void theMigrationKnowsTheYearsOfTheFileAsTheLoaderDoes() {
        edit(2030);
        edit(2031);

        List<String> same = sql.query("select f.year from holiday_file_year f join (select year(held_on) year,"
                        + " sha2(group_concat(concat_ws('|', held_on, name_id, name_en, joint_leave)"
                        + " order by held_on separator '\\n'), 256) digest from holiday where calendar_version ="
                        + " (select max(version) from calendar_version) group by year(held_on)) d on d.year = f.year"
                        + " where binary f.digest = binary d.digest")
                .list(row -> row.text("year"));

        assertThat(same).containsExactly("2026");
    }

    private Holidays edit(int year, LocalDate... days) {
        return holidayYears.replace(
                year,
                Arrays.stream(days)
                        .map(day -> new Holiday(day, new LocalisedText("Libur", "Holiday"), false))
                        .toList(),
                null,
                UUID.randomUUID());
    }

    @Test
    void boundariesDecideWhileTheyAreThere() {
        load(new TinyCity().with("boundaries.geojson", BOUNDARIES));
        assertThat(areas.locate(3.595, 98.605).method()).isEqualTo(Method.POLYGON);

        load(new TinyCity());
        assertThat(areas.locate(3.595, 98.605).method()).isEqualTo(Method.NEAREST_CENTRE);
    }

    @Test
    void ofSeveralInstancesThatStartTogetherOneLoads() {
        CityFolder files =
                new TinyCity().replacing("kelurahan.csv", "Satu", "Satu Baru").in(folder);
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<List<String>>> starts = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> loadCity.load(files), instances))
                    .toList();

            assertThat(starts.stream().map(CompletableFuture::join).filter(summary -> !summary.isEmpty()))
                    .containsExactly(List.of("kelurahan.csv: 0 added, 1 changed, 0 retired"));
        } finally {
            instances.shutdownNow();
        }
    }

    @Test
    void readingTheCityTakesNoStatement() {
        StatementCounter.start();

        categories.all();
        agencies.desk();
        areas.locate(3.6, 98.6);
        calendar.today();
        standards.all();

        assertThat(StatementCounter.statements()).isEmpty();
    }

    private List<String> load(TinyCity files) {
        List<String> summary = loadCity.load(files.in(folder));
        inMemory.refresh();
        return summary;
    }

    private ServiceStandard standard(String code) {
        return standards.all().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
