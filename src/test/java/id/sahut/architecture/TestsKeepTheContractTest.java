package id.sahut.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Every answer a test sees is held against the contract; no test may step around that. */
@AnalyzeClasses(packages = "id.sahut", importOptions = OnlyIncludeTests.class)
class TestsKeepTheContractTest {

    @ArchTest
    static final ArchRule no_test_drops_the_filters = noClasses()
            .should()
            .callCodeUnitWhere(HouseConditions.called("noFilters", "noFiltersOfType", "replaceFiltersWith"))
            .because("an answer that is not compared with the contract may be anything");
}
