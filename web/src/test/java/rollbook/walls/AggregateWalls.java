package rollbook.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** What an aggregate is: hidden, closed, silent; it decides in one place and assigns in another. */
final class AggregateWalls {

    static final List<Wall> ALL = List.of(
            Wall.of("aggregates are package-private and final", AggregateWalls::hidden, "OpenBook"),
            Wall.of("aggregates have no getters", AggregateWalls::silent, "OpenBook"),
            Wall.of("evolving assigns: no clock, no chance, no gateway, no refusal", AggregateWalls::pure, "OpenBook"));

    private static final DescribedPredicate<JavaClass> AGGREGATES = DescribedPredicate.describe(
            "are aggregates",
            type -> type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class)));

    private static final DescribedPredicate<JavaMethod> TAKE_NOTHING = DescribedPredicate.describe(
            "take nothing", method -> method.getRawParameterTypes().isEmpty());

    private AggregateWalls() {}

    private static ArchRule hidden(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(AGGREGATES)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL);
    }

    private static ArchRule silent(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat(AGGREGATES)
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .and(TAKE_NOTHING)
                .should()
                .haveRawReturnType(void.class)
                .allowEmptyShould(true);
    }

    private static ArchRule pure(String root) {
        return methods()
                .that()
                .areAnnotatedWith(EventSourcingHandler.class)
                .should(touchOnly(resideInAnyPackage(
                                "java.lang",
                                "java.util..",
                                "java.time..",
                                "java.math",
                                root + ".api..",
                                root + ".command..")
                        .and(DescribedPredicate.not(assignableTo(Clock.class)))
                        .and(DescribedPredicate.not(assignableTo(RandomGenerator.class)))
                        .and(DescribedPredicate.not(assignableTo(RuntimeException.class)
                                .and(DescribedPredicate.not(assignableTo(MatchException.class)))))));
    }

    private static ArchCondition<JavaMethod> touchOnly(DescribedPredicate<JavaClass> harmless) {
        return new ArchCondition<>("touch only values and state") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAccessesFromSelf().stream()
                        .filter(access -> !harmless.test(access.getTargetOwner()) || readsTheTime(access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(method, access.getDescription())));
            }
        };
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        return access.getName().equals("now") || access.getName().equals("randomUUID");
    }
}
