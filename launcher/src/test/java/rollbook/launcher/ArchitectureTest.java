package rollbook.launcher;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

class ArchitectureTest {
    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("rollbook");
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.axonframework..", "jakarta..", "reactor.."
    };

    @Test
    void the_command_side_knows_nothing_of_the_query_side() {
        noClasses()
                .that()
                .resideInAPackage("rollbook.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rollbook.query..")
                .because("a read model must be deletable without touching a decision")
                .check(PRODUCTION);
    }

    @Test
    void the_query_side_knows_nothing_of_the_command_side() {
        noClasses()
                .that()
                .resideInAPackage("rollbook.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rollbook.command..")
                .because("what a view shows must follow from events alone")
                .check(PRODUCTION);
    }

    @Test
    void events_depend_on_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("rollbook.events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .because("the log outlives every framework")
                .check(PRODUCTION);
    }

    @Test
    void dice_depend_on_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("rollbook.dice..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("rollbook.dice..", "java..", "javax.crypto..", "org.jspecify..")
                .because("anyone may use the dice without the rest")
                .check(PRODUCTION);
    }

    @Test
    void deciders_and_states_depend_on_no_framework() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .or()
                .haveSimpleNameEndingWith("State")
                .and()
                .resideInAPackage("rollbook.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .because("decisions are pure; a move to another Axon rewrites shells only")
                .check(PRODUCTION);
    }

    @Test
    void deciders_states_and_projections_never_ask_for_the_time() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Decider")
                .or()
                .haveSimpleNameEndingWith("State")
                .or()
                .haveSimpleNameEndingWith("Projection")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a decision is repeatable and a rebuilt view is the same view")
                .check(PRODUCTION);
    }

    @Test
    void axon_stays_out_of_controllers_and_stores() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .haveSimpleNameEndingWith("Store")
                .and()
                .resideOutsideOfPackage("rollbook.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .because("Axon is spoken in shells, projections and wiring only")
                .check(PRODUCTION);
    }

    @Test
    void controllers_are_package_private() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .because("a route is reached over HTTP, never from code")
                .check(PRODUCTION);
    }

    @Test
    void shells_are_package_private() {
        classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should()
                .bePackagePrivate()
                .because("an aggregate is reached by commands, never from code")
                .check(PRODUCTION);
    }

    @Test
    void shells_queue_fairly_stay_at_hand_and_are_loaded_from_snapshots() {
        classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should(nameTheirParts())
                .because(
                        "Axon's own lock is unfair, and without the rest a long past is read again")
                .check(PRODUCTION);
    }

    @Test
    void projections_are_package_private() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Projection")
                .should()
                .bePackagePrivate()
                .because("a projection is reached by events, never from code")
                .check(PRODUCTION);
    }

    @Test
    void stores_are_package_private() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .bePackagePrivate()
                .because("only a read model itself knows its tables")
                .check(PRODUCTION);
    }

    @Test
    void nobody_asks_for_the_time_but_through_a_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("rollbook.demo..", "rollbook.client..")
                .should()
                .accessTargetWhere(
                        target(name("now")).and(target(owner(resideInAPackage("java.time")))))
                .because("a clock is handed in, so that a test can hold it still")
                .check(PRODUCTION);
    }

    @Test
    void every_projection_handles_all_events_of_the_types_it_names() {
        methods()
                .that()
                .areAnnotatedWith(EventHandler.class)
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Projection")
                .should(takeASealedType())
                .because("a switch without default forgets no event, a handler of one type may")
                .check(PRODUCTION);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("rollbook.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package must be readable without the ones that use it")
                .check(PRODUCTION);
    }

    @Test
    void modules_are_free_of_cycles() {
        slices().matching("rollbook.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a module must be readable without the ones that use it")
                .check(PRODUCTION);
    }

    @Test
    void packages_of_the_query_side_are_free_of_cycles() {
        slices().matching("rollbook.query.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a read model must be deletable on its own")
                .check(PRODUCTION);
    }

    @Test
    void packages_of_the_command_side_are_free_of_cycles() {
        slices().matching("rollbook.command.(*)..")
                .should()
                .beFreeOfCycles()
                .because("an aggregate must be readable on its own")
                .check(PRODUCTION);
    }

    private static ArchCondition<JavaClass> nameTheirParts() {
        return new ArchCondition<>("name cache, lock and snapshots") {
            @Override
            public void check(JavaClass shell, ConditionEvents events) {
                var named = shell.getAnnotationOfType(Aggregate.class);
                var parts =
                        List.of(
                                named.cache(),
                                named.lockFactory(),
                                named.snapshotTriggerDefinition(),
                                named.snapshotFilter());
                events.add(
                        new SimpleConditionEvent(
                                shell, !parts.contains(""), shell.getName() + " names " + parts));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeASealedType() {
        return new ArchCondition<>("take a sealed type") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var event = handler.getRawParameterTypes().getFirst();
                var isSealed = event.reflect().isSealed();
                var message = handler.getFullName() + " takes " + event.getName();
                events.add(new SimpleConditionEvent(handler, isSealed, message));
            }
        };
    }
}
