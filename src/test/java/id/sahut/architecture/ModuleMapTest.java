package id.sahut.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;

/**
 * The module map: which feature uses which. A new arrow is a decision, taken here first; an arrow no longer used leaves.
 */
@AnalyzeClasses(packages = "id.sahut", importOptions = DoNotIncludeTests.class)
class ModuleMapTest {

    /** Of the platform, every other room may use what it needs without being listed, save how a process starts. */
    private static final String COMMON_GROUND = "platform";

    static final Map<String, Set<String>> MAP = Map.ofEntries(
            // What an operator configures: files are read, kept and loaded.
            feature("city.file"),
            feature("city.profile", "city.file"),
            feature("city.agency", "city.file", "city.profile"),
            feature("city.area", "city.file", "city.profile"),
            feature("city.category", "city.file", "city.profile"),
            feature("city.standard", "city.category", "city.file"),
            feature("city.revision"),
            feature("city.officer", "city.agency"),
            feature("city.template", "city.category", "city.file"),
            feature("city.calendar", "city.file", "city.officer", "city.profile", "city.revision", "city.standard"),
            feature(
                    "city.loading",
                    "city.agency",
                    "city.area",
                    "city.calendar",
                    "city.category",
                    "city.file",
                    "city.profile",
                    "city.revision",
                    "city.standard",
                    "city.template"),

            // The promise itself: evidence, who gave it, where it goes, what is done, and the desk where it comes
            // together.
            feature("process.reporter"),
            feature("process.report", "city.area", "city.category", "city.profile"),
            feature("process.routing", "city.agency", "city.category", "city.profile"),
            feature(
                    "process.handling",
                    "city.agency",
                    "city.area",
                    "city.calendar",
                    "city.category",
                    "city.officer",
                    "city.profile",
                    "city.standard",
                    "process.report",
                    "process.routing"),
            feature(
                    "process.casefile",
                    "city.agency",
                    "city.area",
                    "city.calendar",
                    "city.category",
                    "city.officer",
                    "city.profile",
                    "city.standard",
                    "process.handling",
                    "process.report",
                    "process.routing"),
            feature(
                    "process.duplicate",
                    "city.area",
                    "city.agency",
                    "city.category",
                    "city.profile",
                    "process.casefile",
                    "process.handling",
                    "process.report",
                    "process.routing"),
            feature("process.note", "city.officer", "process.handling"),
            feature(
                    "process.staffing",
                    "city.agency",
                    "city.calendar",
                    "city.officer",
                    "city.profile",
                    "process.handling"),
            feature(
                    "process.intake",
                    "city.agency",
                    "city.area",
                    "city.calendar",
                    "city.category",
                    "city.officer",
                    "city.profile",
                    "process.casefile",
                    "process.handling",
                    "process.report",
                    "process.reporter",
                    "process.routing"),
            feature("process.proof", "city.profile", "process.handling", "process.report"),

            // What others may see.
            feature(
                    "view.tracking",
                    "city.agency",
                    "city.category",
                    "city.profile",
                    "process.casefile",
                    "process.handling",
                    "process.report"),
            feature(
                    "view.publicreport",
                    "city.agency",
                    "city.area",
                    "city.category",
                    "process.casefile",
                    "process.handling",
                    "process.reporter"),
            feature("integration.change", "process.handling", "process.report"),

            // What only development, tests and the demo carry.
            feature("demo.folder", "platform.startup"),
            feature("demo.database", "demo.folder", "platform.startup"),
            feature("demo.identity", "demo.folder", "platform.startup"),
            feature("demo.time"),
            feature("demo.launch", "demo.database", "demo.folder", "demo.identity", "platform.startup"),

            // What any API needs.
            feature("platform.contract"),
            feature("platform.time"),
            feature("platform.startup"),
            feature("platform.json"),
            feature("platform.digest"),
            feature("platform.database"),
            feature("platform.locale"),
            feature("platform.problem", "platform.database", "platform.locale"),
            feature("platform.observability", "platform.database", "platform.locale"),
            feature("platform.paging", "platform.digest", "platform.problem"),
            feature("platform.etag", "platform.digest", "platform.locale", "platform.problem"),
            feature("platform.security", "platform.digest", "platform.locale", "platform.problem"),
            feature(
                    "platform.idempotency",
                    "platform.database",
                    "platform.digest",
                    "platform.locale",
                    "platform.problem",
                    "platform.security"));

    @ArchTest
    static void featuresUseWhatTheMapSays(JavaClasses classes) {
        Map<String, Set<String>> uses = Feature.uses(classes);
        uses.forEach((feature, used) -> used.removeIf(other -> isCommonGround(feature, other)));
        assertThat(uses).containsExactlyInAnyOrderEntriesOf(MAP);
    }

    private static boolean isCommonGround(String feature, String used) {
        return !Feature.room(feature).equals(COMMON_GROUND)
                && Feature.room(used).equals(COMMON_GROUND)
                && !used.equals("platform.startup");
    }

    private static Map.Entry<String, Set<String>> feature(String name, String... uses) {
        return Map.entry(name, Set.of(uses));
    }
}
