package id.sahut.city.category;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahut.city.category.Question.Option;
import id.sahut.city.file.CityFiles;
import id.sahut.city.file.CityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormVersionsTest {

    private static final String OWNER = "{code: pemilik, label: {id: Milik, en: Owner}, type: SINGLE_CHOICE,"
            + " options: [{code: kota, label: {id: Kota, en: City}}, {code: pln, label: {id: PLN, en: PLN}}]}";
    private static final String POLE = "{code: tiang, label: {id: Tiang, en: Pole}, type: TEXT}";
    private static final String POLE_REQUIRED =
            "{code: tiang, label: {id: Tiang, en: Pole}, type: TEXT, required: true}";

    @TempDir
    Path folder;

    @Test
    void anUnchangedFormKeepsItsVersion() {
        Category before = asking(OWNER, POLE);

        assertThat(FormVersions.next(before, asking(OWNER, POLE))).isEqualTo(before);
    }

    @Test
    void otherWordsAroundTheFormDoNotCount() {
        Category next = FormVersions.next(asking(POLE), category("Lampu jalan", false, POLE));

        assertThat(next.name().id()).isEqualTo("Lampu jalan");
        assertThat(next.formVersion()).isEqualTo(1);
    }

    @Test
    void aQuestionIsRequiredSinceTheVersionThatMadeItSo() {
        Category second = FormVersions.next(asking(POLE), asking(POLE_REQUIRED));
        Category third = FormVersions.next(second, asking(POLE_REQUIRED, OWNER));

        assertThat(second.formVersion()).isEqualTo(2);
        assertThat(third.formVersion()).isEqualTo(3);
        assertThat(third.question("tiang").requiredSince()).isEqualTo(2);
    }

    @Test
    void aQuestionOfTheFirstFormIsRequiredSinceThen() {
        assertThat(FormVersions.next(null, asking(POLE_REQUIRED))
                        .question("tiang")
                        .requiredSince())
                .isEqualTo(1);
    }

    @Test
    void aQuestionThatLeftTheFormStaysRetired() {
        Category next = FormVersions.next(asking(OWNER, POLE_REQUIRED), asking(OWNER));

        assertThat(next.formVersion()).isEqualTo(2);
        assertThat(next.question("tiang").retired()).isTrue();
        assertThat(next.question("tiang").required())
                .as("nobody can answer it any more")
                .isFalse();
        assertThat(FormVersions.next(next, asking(OWNER)))
                .as("and that is no change")
                .isEqualTo(next);
    }

    @Test
    void aQuestionThatComesBackIsAskedAgain() {
        Category without = FormVersions.next(asking(OWNER, POLE_REQUIRED), asking(OWNER));
        Category again = FormVersions.next(without, asking(OWNER, POLE_REQUIRED));

        assertThat(again.formVersion()).isEqualTo(3);
        assertThat(again.question("tiang").retired()).isFalse();
        assertThat(again.question("tiang").requiredSince()).isEqualTo(3);
    }

    @Test
    void anOptionThatLeftTheFormStaysRetired() {
        String without = OWNER.replace(", {code: pln, label: {id: PLN, en: PLN}}", "");

        Category next = FormVersions.next(asking(OWNER), asking(without));

        assertThat(next.formVersion()).isEqualTo(2);
        assertThat(next.question("pemilik").options())
                .extracting(Option::retired)
                .containsExactly(false, true);
    }

    @Test
    void needingAPlaceIsPartOfTheForm() {
        Category next = FormVersions.next(asking(POLE), category("Lampu", true, POLE));

        assertThat(next.formVersion()).isEqualTo(2);
    }

    private Category asking(String... questions) {
        return category("Lampu", false, questions);
    }

    private Category category(String name, boolean locationRequired, String... questions) {
        String yaml = "- {code: lampu, name: {id: " + name
                + ", en: Lights}, description: {id: x, en: x}, agency: dishub," + " location_required: "
                + locationRequired + ", questions: [" + String.join(", ", questions) + "]}";
        try {
            Files.writeString(folder.resolve(CategoryFile.NAME), yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        CityFiles files = new CityFiles(CityFolder.of(folder, List.of(CategoryFile.NAME)));
        CategoryFile.Content content = CategoryFile.read(files);
        files.throwIfBroken();
        return content.categories().get(0);
    }
}
