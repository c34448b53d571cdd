package id.sahut.city.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sahut.city.area.Area;
import id.sahut.city.area.AreaRow;
import id.sahut.city.category.Category;
import id.sahut.city.file.CityFilesException;
import id.sahut.city.file.CityFolder;
import id.sahut.city.file.FileError;
import id.sahut.city.file.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CityDataTest {

    @TempDir
    Path folder;

    @Test
    void soundFilesAreRead() {
        CityData data = CityData.read(new TinyCity().in(folder));

        assertThat(data.profile().ticketPrefix()).isEqualTo("KCL");
        assertThat(data.kelurahan())
                .extracting(AreaRow::area)
                .contains(new Area("12.71.02.1001", Area.Level.KELURAHAN, "12.71.02", "Dua", 3.5, 98.6));
        Category lampu = data.categories().categories().get(1);
        assertThat(lampu.agencyCode()).as("inherited").isEqualTo("dishub");
        assertThat(lampu.routes()).hasSize(3);
        assertThat(lampu.questions().get(0).requiredSince()).isEqualTo(1);
        assertThat(data.standards()).hasSize(5);
        assertThat(data.holidays()).hasSize(2);
    }

    @Test
    void theDemoCityIsSound() {
        CityData data = CityData.read(CityData.folderOnClassPath("city/medan"));

        assertThat(data.kecamatan()).hasSize(21);
        assertThat(data.kelurahan()).hasSize(151);
        assertThat(data.categories().categories()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(data.agencies()).anyMatch(agency -> agency.outside());
    }

    @Test
    void aSpreadsheetsByteOrderMarkAndLineEndsAreNoMistake() {
        CityFolder files = new TinyCity()
                .with(
                        "holidays.csv",
                        "\uFEFFdate,name_id,name_en,joint_leave\r\n2026-01-01,\"Tahun Baru, libur\",New Year,false\r\n")
                .in(folder);

        assertThat(CityData.read(files).holidays().get(0).name().id()).isEqualTo("Tahun Baru, libur");
    }

    @ParameterizedTest(name = "{0}: {2} → {3}")
    @MethodSource("mistakes")
    void aMistakeIsNamedWithFileLineAndReason(String file, String from, String to, String messages) {
        CityFolder files = new TinyCity().replacing(file, from, to).in(folder);

        assertThat(errors(files).stream().map(FileError::toString).collect(Collectors.joining("\n")))
                .isEqualTo(messages);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // YAML itself
                arguments(
                        "city.yaml",
                        "code: kota-kecil",
                        "code: [kota-kecil",
                        "city.yaml:2: this is no YAML: expected ',' or ']', but got :"),
                arguments(
                        "city.yaml",
                        "ticket_prefix: KCL",
                        "ticket_prefix: KCL\nticket_prefix: ABC",
                        "city.yaml:4: ticket_prefix: is there twice"),
                arguments(
                        "city.yaml",
                        "ticket_prefix: KCL",
                        "ticket_prefix: KCL\nmayor: x",
                        "city.yaml:4: mayor: is no key known here"),
                // city.yaml
                arguments(
                        "city.yaml",
                        "en: Small City",
                        "en: Small City, fr: Ville",
                        "city.yaml:2: fr: is no key known here"),
                arguments(
                        "city.yaml", "KCL", "kcl", "city.yaml:3: ticket_prefix: must be three to five capital letters"),
                arguments(
                        "city.yaml",
                        "Asia/Jakarta",
                        "Asia/Medan",
                        "city.yaml:4: time_zone: is no time zone like Asia/Jakarta"),
                arguments(
                        "city.yaml",
                        "\"17:00\"",
                        "5pm",
                        "city.yaml:5: close_of_business: is no time of day like \"17:00\""),
                arguments(
                        "city.yaml",
                        "south: 3.4",
                        "south: 3.95",
                        "city.yaml:6: bounds: south must be less than north, and west less than east"),
                arguments(
                        "city.yaml",
                        "west: 98.5,",
                        "west: 3.5,",
                        "city.yaml:6: west: is not between 94 and 142 degrees"),
                arguments(
                        "city.yaml",
                        "complaint_desk: meja",
                        "complaint_desk: dishub",
                        "city.yaml:7: there is no agency of kind DESK dishub"),
                arguments(
                        "city.yaml",
                        "[112]",
                        "[0x]",
                        "city.yaml:10: phone_numbers: a telephone number is a short code like 112 or like +62614512412"),
                // CSV
                arguments(
                        "kecamatan.csv",
                        "code,bps_code",
                        "code,postcode",
                        "kecamatan.csv:1: the column bps_code is missing\n"
                                + "kecamatan.csv:1: there is no column postcode;"
                                + " the columns are code,bps_code,name,latitude,longitude"),
                arguments(
                        "kecamatan.csv",
                        "12.71.02,1275070,Selatan",
                        "12.71.02,Selatan",
                        "kecamatan.csv:3: has 4 values where the first line names 5\n"
                                + "kelurahan.csv:3: there is no kecamatan 12.71.02"),
                // areas
                arguments(
                        "kecamatan.csv",
                        "12.71.02,1275070",
                        "12.71.03,1275070",
                        "kelurahan.csv:3: there is no kecamatan 12.71.02"),
                arguments(
                        "kelurahan.csv",
                        "12.71.02.1001,Dua,12.71.02",
                        "12.71.01.1001,Dua,12.71.02",
                        "kelurahan.csv:3: the kelurahan 12.71.01.1001 is there already, in line 2"),
                arguments(
                        "kelurahan.csv",
                        "12.71.02,3.5,98.6",
                        "12.71.02,98.6,3.5",
                        "kelurahan.csv:3: latitude: is not between -12 and 7 degrees\n"
                                + "kelurahan.csv:3: longitude: is not between 94 and 142 degrees"),
                arguments(
                        "kelurahan.csv",
                        "12.71.02,3.5,98.6",
                        "12.71.02,3.5,NaN",
                        "kelurahan.csv:3: longitude: is not between 94 and 142 degrees"),
                arguments(
                        "kelurahan.csv",
                        "12.71.02,3.5,98.6",
                        "12.71.02,-6.2,106.8",
                        "kelurahan.csv:3: latitude: the centre is outside the bounds of the city"),
                arguments("kelurahan.csv", "12.71.02.1001,Dua", "12.71.02.1001,", "kelurahan.csv:3: name: is missing"),
                // agencies
                arguments(
                        "agencies.yaml",
                        "{id: Inspektorat, en: Inspectorate}",
                        "{id: Inspektorat}",
                        "agencies.yaml:5: en: is missing"),
                arguments(
                        "agencies.yaml",
                        "code: dishub",
                        "code: Dis_hub",
                        "agencies.yaml:7: code: is no code; use lower-case letters, digits and single hyphens\n"
                                + "categories.yaml:5: there is no agency dishub"),
                arguments(
                        "agencies.yaml",
                        "kind: AGENCY",
                        "kind: OFFICE",
                        "agencies.yaml:9: kind: must be one of DESK, AGENCY, DISTRICT_OFFICE, INSPECTORATE,"
                                + " ENTERPRISE, OUTSIDE_BODY"),
                arguments(
                        "agencies.yaml",
                        "kind: AGENCY",
                        "kind: DESK",
                        "agencies.yaml:9: kind: there is a second agency of kind DESK"),
                arguments(
                        "agencies.yaml",
                        "valid_from: 2023-01-01",
                        "valid_from: 1 Jan 2023",
                        "agencies.yaml:10: valid_from: is no date like 2026-12-31"),
                arguments(
                        "agencies.yaml",
                        "valid_from: 2023-01-01",
                        "valid_from: 2023-01-01\n  valid_to: 2022-12-31",
                        "agencies.yaml:11: valid_to: is before valid_from"),
                arguments(
                        "agencies.yaml",
                        "valid_from: 2023-01-01",
                        "parent: pln",
                        "agencies.yaml:10: parent: there is no agency pln above this one"),
                arguments(
                        "agencies.yaml",
                        "valid_from: 2023-01-01",
                        "parent: dishub",
                        "agencies.yaml:10: parent: there is no agency dishub above this one"),
                arguments(
                        "agencies.yaml",
                        "valid_from: 2023-01-01",
                        "successor: pln",
                        "agencies.yaml:10: successor: only an agency that ends (valid_to) has one"),
                arguments(
                        "agencies.yaml",
                        "valid_from: 2023-01-01",
                        "valid_to: 2023-01-01\n  successor: gone",
                        "agencies.yaml:11: there is no agency gone"),
                arguments(
                        "agencies.yaml",
                        "valid_from: 2023-01-01",
                        "valid_to: 2023-01-01\n  successor: dishub",
                        "agencies.yaml:11: successor: leads in a circle"),
                arguments(
                        "agencies.yaml",
                        "area_code: 12.71.01",
                        "area_code: 12.71.09",
                        "agencies.yaml:15: there is no kecamatan 12.71.09"),
                arguments("agencies.yaml", "  area_code: 12.71.01\n", "", "agencies.yaml:12: area_code: is missing"),
                arguments(
                        "agencies.yaml",
                        "kind: OUTSIDE_BODY",
                        "kind: OUTSIDE_BODY\n  outside: false",
                        "agencies.yaml:19: outside: must be true for an OUTSIDE_BODY"),
                arguments(
                        "agencies.yaml",
                        "+62614512412",
                        "061-4512412",
                        "agencies.yaml:11: phone_number: a telephone number is a short code like 112 or like"
                                + " +62614512412"),
                arguments(
                        "agencies.yaml",
                        "https://dishub.example.org",
                        "dishub.example.org",
                        "agencies.yaml:11: website: is no address like https://medan.go.id"),
                // categories
                arguments(
                        "categories.yaml",
                        "agency: dishub",
                        "agency: gone",
                        "categories.yaml:5: there is no agency gone"),
                arguments(
                        "categories.yaml",
                        "agency: dishub",
                        "agency:",
                        "categories.yaml:30: agency: is missing, here and in the groups above: nobody would be"
                                + " competent"),
                arguments(
                        "categories.yaml",
                        "selectable: false",
                        "selectable: no",
                        "categories.yaml:4: selectable: is neither true nor false"),
                arguments(
                        "categories.yaml",
                        "description: {id: Lampu., en: Lights.}",
                        "description: Lampu",
                        "categories.yaml:9: description: must be a map"),
                arguments(
                        "categories.yaml",
                        "[COMPLAINT, ASPIRATION]",
                        "[COMPLAINT, ASPIRATION, PRAISE]",
                        "categories.yaml:10: kinds: must be one of COMPLAINT, ASPIRATION, INFORMATION_REQUEST"),
                arguments(
                        "categories.yaml",
                        "{question: pemilik, answer: pln, agency: pln}",
                        "{question: pemilik, answer: swasta, agency: pln}",
                        "categories.yaml:13: answer: swasta is no answer to pemilik"),
                arguments(
                        "categories.yaml",
                        "{question: pemilik, answer: pln, agency: pln}",
                        "{question: warna, answer: pln, agency: pln}",
                        "categories.yaml:13: question: there is no question warna here, or only further down"),
                arguments(
                        "categories.yaml",
                        "{question: pemilik, answer: pln, agency: pln}",
                        "{question: pemilik, answer: pln}",
                        "categories.yaml:13: agency: is missing"),
                arguments(
                        "categories.yaml",
                        "{kind: ASPIRATION, agency: meja}",
                        "{agency: meja}",
                        "categories.yaml:14: a route has exactly one of question (with answer), kind, area"),
                arguments(
                        "categories.yaml",
                        "{kind: ASPIRATION, agency: meja}",
                        "{kind: INFORMATION_REQUEST, agency: meja}",
                        "categories.yaml:14: kind: the category does not take this kind"),
                arguments(
                        "categories.yaml",
                        "{area: kecamatan}",
                        "{area: kelurahan}",
                        "categories.yaml:15: area: must be kecamatan"),
                arguments(
                        "categories.yaml",
                        "lampu^3",
                        "lampu^much",
                        "categories.yaml:16: id: lampu^much is no term like \"lampu jalan^3\""),
                arguments(
                        "categories.yaml",
                        "code: tiang",
                        "code: pemilik",
                        "categories.yaml:26: code: the question pemilik is there already"),
                arguments(
                        "categories.yaml",
                        "{code: kota, label",
                        "{code: pln, label",
                        "categories.yaml:24: code: the option pln is there already\n"
                                + "categories.yaml:29: answer: kota is no answer to pemilik"),
                arguments(
                        "categories.yaml",
                        "emergency_answers: [pln]",
                        "emergency_answers: [api]",
                        "categories.yaml:25: emergency_answers: api is no answer to this question"),
                arguments(
                        "categories.yaml",
                        "type: TEXT",
                        "type: SINGLE_CHOICE",
                        "categories.yaml:26: options: are missing"),
                arguments(
                        "categories.yaml",
                        "{question: pemilik, answer: kota}",
                        "{question: tiang, answer: kota}",
                        "categories.yaml:29: question: there is no question tiang here, or only further down"),
                arguments(
                        "categories.yaml",
                        "level: INFO",
                        "level: EMERGENCY",
                        "categories.yaml:34: phone_numbers: an EMERGENCY needs at least one"),
                arguments(
                        "categories.yaml",
                        "  replaced_by: lampu\n",
                        "",
                        "categories.yaml:35: retired_on: a retired category needs its successor in replaced_by"),
                arguments(
                        "categories.yaml",
                        "replaced_by: lampu",
                        "replaced_by: gone",
                        "categories.yaml:36: there is no category gone"),
                arguments(
                        "categories.yaml",
                        "replaced_by: lampu",
                        "replaced_by: jalan",
                        "categories.yaml:35: replaced_by: leads to jalan, which nobody can choose"),
                arguments(
                        "categories.yaml",
                        "replaced_by: lampu",
                        "replaced_by: lampu-lama",
                        "categories.yaml:36: replaced_by: leads in a circle"),
                arguments(
                        "categories.yaml",
                        "  retired_on: 2025-01-01\n",
                        "",
                        "categories.yaml:35: replaced_by: only a category that retires (retired_on) has one"),
                // holidays
                arguments(
                        "holidays.csv",
                        "2026-03-20",
                        "2026-01-01",
                        "holidays.csv:3: the date 2026-01-01 is there already, in line 2"),
                arguments(
                        "holidays.csv", "2026-03-20", "20/03/2026", "holidays.csv:3: date: is no date like 2026-12-31"),
                arguments(
                        "holidays.csv",
                        "Joint leave,true",
                        "Joint leave,yes",
                        "holidays.csv:3: joint_leave: is neither true nor false"),
                // service standards
                arguments(
                        "service-standards.csv",
                        "5,WORKING_DAYS",
                        "5,WEEKS",
                        "service-standards.csv:3: unit: must be one of WORKING_DAYS, HOURS, DAYS"),
                arguments(
                        "service-standards.csv",
                        "14,WORKING_DAYS",
                        "0,WORKING_DAYS",
                        "service-standards.csv:6: limit: is not between 1 and 1000"),
                arguments(
                        "service-standards.csv",
                        "RESOLUTION,lampu",
                        "RESOLUTION,gone",
                        "service-standards.csv:6: there is no category gone"),
                arguments(
                        "service-standards.csv",
                        "lampu,RESOLUTION,lampu,COMPLAINT",
                        "lampu,VERIFICATION,,",
                        "service-standards.csv:6: code: is for the same cases and days as verification"),
                arguments(
                        "service-standards.csv",
                        "transfer,TRANSFER,,,,,1",
                        "transfer,TRANSFER,,,,DANGER,1",
                        "service-standards.csv:1: the clock TRANSFER needs a row for any case, without an end"),
                arguments(
                        "service-standards.csv",
                        "lampu,COMPLAINT,,,14,WORKING_DAYS,,,",
                        "lampu,COMPLAINT,,,14,WORKING_DAYS,2023-01-01,2022-01-01,",
                        "service-standards.csv:6: valid_to: is before valid_from"));
    }

    @Test
    void everyMistakeOfEveryFileIsNamedAtOnce() {
        CityFolder files = new TinyCity()
                .replacing("city.yaml", "KCL", "kcl")
                .replacing("agencies.yaml", "kind: AGENCY", "kind: OFFICE")
                .without("holidays.csv")
                .in(folder);

        assertThat(errors(files))
                .extracting(error -> error.place().file())
                .containsExactly("agencies.yaml", "city.yaml", "holidays.csv");
    }

    @Test
    void aFileThatIsMissingEmptyOrNoTextIsNamed() {
        CityFolder files = new TinyCity()
                .without("city.yaml")
                .with("agencies.yaml", "")
                .with("holidays.csv", "")
                .with("kelurahan.csv", "code\nM\u00e9dan".getBytes(StandardCharsets.ISO_8859_1))
                .with("categories.yaml", "jalan: 1")
                .in(folder);

        assertThat(errors(files))
                .extracting(FileError::toString)
                .contains(
                        "city.yaml:1: the file is missing",
                        "agencies.yaml:1: the file is empty",
                        "holidays.csv:1: the file is empty; its first line must name the columns",
                        "kelurahan.csv:2: the text is not UTF-8",
                        "categories.yaml:1: the file must be a list");
    }

    @Test
    void aFileNoLibraryCanReadIsNamed() {
        CityFolder files = new TinyCity()
                .replacing("holidays.csv", "2026-03-20,Cuti bersama", "2026-03-20,\"Cuti bersama")
                .with("agencies.yaml", "- code: a\u0007b\n")
                .with("categories.yaml", "[".repeat(100) + "]".repeat(100))
                .in(folder);

        assertThat(errors(files))
                .extracting(FileError::place)
                .extracting(Place::file)
                .contains("agencies.yaml", "categories.yaml", "holidays.csv");
        assertThat(errors(files))
                .extracting(FileError::toString)
                .contains("agencies.yaml:1: a character YAML does not allow")
                .anyMatch(error -> error.startsWith("categories.yaml:1: this is no YAML: Nesting Depth exceeded"))
                .anyMatch(error -> error.startsWith("holidays.csv:3: "));
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Path gone = folder.resolve("gone");

        CityFilesException refused =
                catchThrowableOfType(CityFilesException.class, () -> CityFolder.of(gone, CityData.FILES));

        assertThat(refused).hasMessageContaining(gone + ":1: there is no such folder");
    }

    private static List<FileError> errors(CityFolder files) {
        CityFilesException refused = catchThrowableOfType(CityFilesException.class, () -> CityData.read(files));
        assertThat(refused).as("refused").isNotNull();
        return refused.errors();
    }
}
