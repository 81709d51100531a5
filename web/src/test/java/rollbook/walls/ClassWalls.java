package rollbook.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import rollbook.api.Command;
import rollbook.api.Event;

/** What no class of the house does, wherever it stands. */
final class ClassWalls {

    static final List<Wall> ALL = List.of(
            Wall.of("time comes from an injected clock", ClassWalls::timeIsGiven, "TimeTeller"),
            Wall.of("what a class needs comes through its constructor", ClassWalls::noFieldInjection, "InjectedFields"),
            Wall.of("names say what a thing is", ClassWalls::tellingNames, "PhoneUtil", "PaymentService"),
            Wall.of("an event is no Event and a command no Command", ClassWalls::plainMessages, "CustomerChangedEvent"),
            Wall.of(
                    "what the school says is never a floating point number",
                    ClassWalls::noFloatingPoint,
                    "RoundedPrice"),
            Wall.of("nothing is written or read by XStream", ClassWalls::noXStream, "XmlWriter"),
            Wall.of("no stored text names a class to load", ClassWalls::noDefaultTyping, "OpenJson", "TypedByClass"),
            Wall.of("every package says what it is for and is null-marked", ClassWalls::nullMarked, "Unmarked"));

    private static final Pattern VAGUE = Pattern.compile(".*(Utils?|Helper|Manager|Service|Dto|DTO|Impl)");
    private static final Pattern WALL_CLOCK =
            Pattern.compile("java\\.time\\.\\w+\\.now\\(\\)|java\\.time\\.Clock\\.(system|tick)\\w*\\(.*"
                    + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)|java\\.util\\.Date\\.<init>\\(\\)");
    private static final Set<JsonTypeInfo.Id> CLASS_IDS = Set.of(JsonTypeInfo.Id.CLASS, JsonTypeInfo.Id.MINIMAL_CLASS);

    private ClassWalls() {}

    private static ArchRule timeIsGiven(String root) {
        return noClasses()
                .that()
                .areNotAnnotatedWith(Configuration.class)
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "the wall clock is read",
                        call -> WALL_CLOCK
                                .matcher(call.getTarget().getFullName())
                                .matches()));
    }

    private static ArchRule noFieldInjection(String root) {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource");
    }

    private static ArchRule tellingNames(String root) {
        return noClasses().should().haveNameMatching(VAGUE.pattern());
    }

    private static ArchRule plainMessages(String root) {
        return noClasses()
                .that()
                .areRecords()
                .and(assignableTo(Event.class).or(assignableTo(Command.class)))
                .should()
                .haveNameMatching(".*(Event|Command|Updated|StatusChanged)");
    }

    private static ArchRule noFloatingPoint(String root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".api..")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(root + ".api.operations..")
                .should()
                .notHaveRawType(DescribedPredicate.describe("floating point", ClassWalls::isFloatingPoint));
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    private static ArchRule noXStream(String root) {
        return noClasses().should().dependOnClassesThat().haveNameMatching(".*XStream.*");
    }

    private static ArchRule noDefaultTyping(String root) {
        return classes().should(neverLetStoredTextNameAClass());
    }

    private static ArchCondition<JavaClass> neverLetStoredTextNameAClass() {
        return new ArchCondition<>("never let stored text name a class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(ClassWalls::turnsOnDefaultTyping)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                type.tryGetAnnotationOfType(JsonTypeInfo.class)
                        .filter(info -> CLASS_IDS.contains(info.use()))
                        .ifPresent(_ -> events.add(SimpleConditionEvent.violated(type, type.getName())));
            }
        };
    }

    private static boolean turnsOnDefaultTyping(JavaMethodCall call) {
        return call.getName().matches("(activate|enable|set)DefaultTyping\\w*");
    }

    private static ArchRule nullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "reside in a null-marked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }
}
