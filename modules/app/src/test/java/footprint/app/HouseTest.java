package footprint.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The arrows of the house. Each rule is a sentence with its reason; none is frozen, none may match nothing. */
@AnalyzeClasses(packages = "footprint", importOptions = {ImportOption.DoNotIncludeTests.class})
class HouseTest {


    @ArchTest
    static final ArchRule no_room_is_in_a_cycle = slices().matching("footprint.(*)..").should().beFreeOfCycles()
            .because("a newcomer must be able to read the house from the ground floor up");

    @ArchTest
    static final ArchRule no_package_of_a_room_is_in_a_cycle_with_another_control =
            noClasses().that().resideInAPackage("..control..").should().dependOnClassesThat().resideInAnyPackage("..boundary..", "..entity..")
                    .because("records decide and entities remember: a rule never reaches back to the door or the table");

    @ArchTest
    static final ArchRule the_ground_floor_and_the_rules_know_no_jakarta =
            noClasses().that().resideInAnyPackage("footprint.kernel..", "footprint.timetable..", "..control..")
                    .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "org.jdbi..", "java.sql..")
                    .because("a rule is a pure function that runs and is tested anywhere");

    @ArchTest
    static final ArchRule only_tenancy_reaches_a_data_source =
            noClasses().that().resideOutsideOfPackages("footprint.tenancy..", "footprint.launcher..", "footprint.harness..")
                    .should().dependOnClassesThat().haveFullyQualifiedName("javax.sql.DataSource")
                    .because("a second way to the database is a way round the wall");

    @ArchTest
    static final ArchRule only_tenancy_says_which_council =
            noClasses().that().resideOutsideOfPackages("footprint.tenancy..", "footprint.identity..", "footprint.launcher..", "footprint.harness..",
                            "footprint.demonstration..")
                    .should().dependOnClassesThat().resideInAPackage("footprint.tenancy.wall..")
                    .because("a council is said at the door, by the host name and the token, and nowhere inside");

    @ArchTest
    static final ArchRule pages_and_rest_never_see_an_entity_or_sql =
            noClasses().that().resideInAnyPackage("footprint.web..", "footprint.api..")
                    .should().dependOnClassesThat().resideInAnyPackage("..entity..", "org.jdbi..", "java.sql..", "jakarta.persistence..")
                    .because("doors get records from boundaries; lazy loading in a page is a leak");

    @ArchTest
    static final ArchRule persistence_stays_in_its_places =
            noClasses().that().resideOutsideOfPackages("..entity..", "..boundary..", "footprint.tenancy..", "footprint.harness..")
                    .should().dependOnClassesThat().resideInAPackage("jakarta.persistence..")
                    .because("what remembers is kept apart from what decides");

    @ArchTest
    static final ArchRule rooms_are_entered_by_the_porch_or_the_boundary =
            classes().that().resideInAnyPackage("..entity..").should(beUsedOnlyInsideTheirRoom())
                    .because("a room's tables are its own business");

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock =
            noClasses().should().callMethodWhere(nowWithoutAClock())
                    .because("demonstrations and tests move the clock, and dates are London dates (R126)");

    @ArchTest
    static final ArchRule nothing_runs_without_its_council =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.enterprise.event.ObservesAsync")
                    .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.ejb.Asynchronous")
                    .because("asynchronous observers leave the council behind");

    @ArchTest
    static final ArchRule a_transaction_of_its_own_says_apart =
            classes().that(openATransactionOfTheirOwn()).should(sayApartThere())
                    .because("the server leaves the outer transaction behind, connection and all, when the inner one cannot be committed");

    @ArchTest
    static final ArchRule names_are_the_fields =
            noClasses().that().resideInAPackage("footprint..").should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                    .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl")
                    .because("a name that says nothing hides a thing that has no place");

    @ArchTest
    static final ArchRule every_door_states_a_permission =
            methods().that().arePublic().and().areDeclaredInClassesThat().resideInAnyPackage(
                            "footprint.caseload.boundary..", "footprint.reviews.boundary..", "footprint.escalation.boundary..",
                            "footprint.exchange.boundary..", "footprint.reporting.boundary..", "footprint.documents.boundary..",
                            "footprint.operations.boundary..", "footprint.identity.boundary..", "footprint.settings.boundary..", "footprint.records.boundary..")
                    .and().areDeclaredInClassesThat().areAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                    .should().beAnnotatedWith("footprint.identity.Permit")
                    .because("default is deny: what names no permission opens for nobody (R124)");

    @ArchTest
    static final ArchRule the_kernel_stays_small = classes().that().resideInAPackage("footprint.kernel").should(numberAtMost(15))
            .because("a sixteenth shared word belongs in the room that needs it");

    private static DescribedPredicate<JavaClass> openATransactionOfTheirOwn() {
        return DescribedPredicate.describe("open a transaction of their own",
                type -> isApart(type) || type.getMethods().stream().anyMatch(HouseTest::isApart));
    }

    private static boolean isApart(CanBeAnnotated place) {
        return place.isAnnotatedWith(DescribedPredicate.describe("a transaction of its own", annotation ->
                annotation.getRawType().getName().equals("jakarta.transaction.Transactional")
                        && annotation.get("value").map(Object::toString).orElse("").contains("REQUIRES_NEW")));
    }

    private static ArchCondition<JavaClass> sayApartThere() {
        return new ArchCondition<>("say @Apart there") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(Stream.of(type), type.getMethods().stream()).filter(HouseTest::isApart)
                        .filter(place -> !place.isAnnotatedWith("footprint.tenancy.Apart"))
                        .forEach(place -> events.add(SimpleConditionEvent.violated(type, place + " does not say @Apart")));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> nowWithoutAClock() {
        Set<String> clocks = Set.of("java.time.LocalDate", "java.time.LocalDateTime", "java.time.Instant", "java.time.ZonedDateTime",
                "java.time.OffsetDateTime", "java.time.YearMonth", "java.time.LocalTime");
        return DescribedPredicate.describe("now() without a clock", call -> call.getName().equals("now")
                && clocks.contains(call.getTargetOwner().getName())
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock")));
    }

    private static ArchCondition<JavaClass> beUsedOnlyInsideTheirRoom() {
        return new ArchCondition<>("be used only inside their room") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                String room = roomOf(entity);
                entity.getDirectDependenciesToSelf().stream().map(dependency -> dependency.getOriginClass())
                        .filter(user -> !roomOf(user).equals(room))
                        .forEach(user -> events.add(SimpleConditionEvent.violated(entity, user.getName() + " uses " + entity.getName())));
            }
        };
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }

    /** Two beans of one name are found by no compiler: the application does not start. */
    @ArchTest
    static void each_name_for_pages_is_given_once(JavaClasses all) {
        Map<String, List<String>> named = all.stream().filter(type -> type.isAnnotatedWith(Named.class))
                .collect(Collectors.groupingBy(type -> type.getAnnotationOfType(Named.class).value(), Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertFalse(named.isEmpty(), "no page has a name");
        assertEquals(Map.of(), named.entrySet().stream().filter(name -> name.getValue().size() > 1).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static ArchCondition<JavaClass> numberAtMost(int most) {
        return new ArchCondition<>("number at most " + most) {
            private int seen;

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getSimpleName().equals("package-info") && type.isTopLevelClass() && ++seen > most) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is one too many"));
                }
            }
        };
    }
}
