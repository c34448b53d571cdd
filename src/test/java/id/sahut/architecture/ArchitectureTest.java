package id.sahut.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sahut.process.handling.CaseScope;
import id.sahut.process.handling.model.Case;
import id.sahut.process.handling.model.CaseLedger;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of the house, see {@code docs/architecture.md}. A rule that makes the code worse is changed, by an ADR. */
@AnalyzeClasses(packages = "id.sahut", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    // Rooms and features

    @ArchTest
    static final ArchRule rooms_depend_only_downward = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("id.sahut..")
            .layer("main")
            .definedBy("id.sahut")
            .layer("demo")
            .definedBy("id.sahut.demo..")
            .optionalLayer("integration")
            .definedBy("id.sahut.integration..")
            .layer("view")
            .definedBy("id.sahut.view..")
            .layer("process")
            .definedBy("id.sahut.process..")
            .layer("city")
            .definedBy("id.sahut.city..")
            .layer("platform")
            .definedBy("id.sahut.platform..")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("integration")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("view")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("process")
            .mayOnlyBeAccessedByLayers("view", "integration", "demo")
            .whereLayer("city")
            .mayOnlyBeAccessedByLayers("process", "view", "integration", "demo")
            .because("a reader must be able to understand a room without the rooms above it");

    @ArchTest
    static final ArchRule views_and_integrations_stand_alone = slices().matching("id.sahut.(view|integration).(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("what others see, and how other systems join, comes and goes without touching anything else");

    @ArchTest
    static final ArchRule features_form_no_cycle = slices().matching("id.sahut.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("features in a circle are one feature that nobody can read in parts");

    @ArchTest
    static final ArchRule rest_model_and_store_are_private = classes()
            .that(describe("are a feature's rest, model or store", Feature::isPrivate))
            .should(HouseConditions.onlyBeUsedWithinTheirFeature())
            .because("what a feature publishes stands at its root; behind it, it can be rebuilt");

    // HTTP

    @ArchTest
    static final ArchRule jax_rs_stays_in_rest = noClasses()
            .that()
            .resideOutsideOfPackages("id.sahut..rest..", "id.sahut.platform..", "id.sahut.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .because("use cases are called from tests, timers and other features too, where there is no request");

    @ArchTest
    static final ArchRule rest_knows_no_entities = noClasses()
            .that()
            .resideInAPackage("id.sahut..rest..")
            .should()
            .dependOnClassesThat(are(annotatedWith(Entity.class)))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("an entity in an answer makes the table the contract");

    @ArchTest
    static final ArchRule every_endpoint_states_who_may_call_it = methods()
            .that(are(HouseConditions.ENDPOINTS))
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(PermitAll.class)
            .because("a forgotten annotation must not open a door");

    @ArchTest
    static final ArchRule endpoints_answer_with_records = methods()
            .that(are(HouseConditions.ENDPOINTS))
            .should(HouseConditions.answerWithARecord())
            .because("a record says what is answered, and the contract is compared with it");

    // Data

    @ArchTest
    static final ArchRule entities_stay_in_model = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .resideInAPackage("id.sahut..model..")
            .because("tables are published, entity classes never are");

    @ArchTest
    static final ArchRule model_is_plain_java = noClasses()
            .that()
            .resideInAPackage("id.sahut..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..",
                    "org.jboss.resteasy..",
                    "io.quarkus.hibernate.orm.panache..")
            .because("rules are tested without a container");

    @ArchTest
    static final ArchRule panache_stays_in_store = noClasses()
            .that()
            .resideOutsideOfPackages("id.sahut..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus.hibernate.orm.panache..")
            .because("a use case names what it needs, not how it is fetched");

    @ArchTest
    static final ArchRule the_entity_manager_stays_in_store = noClasses()
            .that()
            .resideOutsideOfPackages("id.sahut..store..", "id.sahut.platform.database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("writes go through a repository, reads through projections, so that statements can be counted");

    @ArchTest
    static final ArchRule transactions_are_drawn_by_use_cases = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat(describe("are a feature's root or the platform", type -> !Feature.isPrivate(type)))
            .allowEmptyShould(true)
            .because("what is one change is decided where it is decided, not at the edge and not at the table");

    @ArchTest
    static final ArchRule no_class_is_transactional_as_a_whole = noClasses()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a transaction is drawn around one method that needs it");

    @ArchTest
    static final ArchRule only_the_ledger_changes_a_cases_state = codeUnits()
            .that()
            .areDeclaredIn(Case.class)
            .and()
            .haveName("enter")
            .should()
            .onlyBeCalled()
            .byClassesThat()
            .belongToAnyOf(CaseLedger.class)
            .because("the transition table and the history are complete only if there is no way around them");

    // Beans and time

    @ArchTest
    static final ArchRule injection_is_by_constructor = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .orShould()
            .beAnnotatedWith(Context.class)
            .because("what a class needs stands in its constructor, and a test can give it");

    @ArchTest
    static final ArchRule nothing_is_injected_by_setters =
            noMethods().should().beAnnotatedWith(Inject.class).because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule time_is_asked_of_the_injected_clock = noClasses()
            .that()
            .resideOutsideOfPackage("id.sahut.platform.time..")
            .should()
            .callCodeUnitWhere(target(HouseConditions.READS_THE_MACHINES_CLOCK))
            .because("deadlines are tested by moving a clock, and instants are whole microseconds");

    @ArchTest
    static final ArchRule threads_have_one_style = noClasses()
            // Where the framework hands in and takes back what a caller is.
            .that()
            .resideOutsideOfPackage("id.sahut.platform.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.smallrye.mutiny..")
            .because("blocking code on worker threads is read from top to bottom");

    // Names and shapes

    @ArchTest
    static final ArchRule names_say_something = classes()
            .should(HouseConditions.haveNoBannedName())
            .because("util, common, helper, misc, Impl, Manager, Base and DTO are names for not having found one");

    @ArchTest
    static final ArchRule maps_of_anything_are_for_foreign_documents_only = classes()
            .that()
            .resideOutsideOfPackages("id.sahut.city.file..", "id.sahut.platform..")
            // Parameters of a statement.
            .and()
            .areNotAssignableTo(CaseScope.class)
            .should(HouseConditions.declareNoMapOfAnything())
            .because("a Map<String, Object> says nothing of what is in it; a record does");

    @ArchTest
    static final ArchRule resources_are_named_so = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideInAPackage("id.sahut..rest..")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("the name is how one finds a route");

    @ArchTest
    static final ArchRule packages_are_introduced_and_null_marked = classes()
            .should(HouseConditions.resideInANullMarkedPackage())
            .because("each package says what it is for, and null is checked everywhere");

    @ArchTest
    static final ArchRule classes_are_short = classes()
            .that()
            .areTopLevelClasses()
            .should(HouseConditions.haveAtMostLines(300))
            .because("a longer class does more than one thing");

    @ArchTest
    static final ArchRule resources_are_thin = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should(HouseConditions.haveAtMostLines(150))
            .because("a resource parses, calls and maps");
}
