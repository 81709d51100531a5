package rollbook.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** Who may know whom. */
final class ModuleWalls {

    static final List<Wall> ALL = List.of(
            Wall.of(
                    "api knows the JDK, JSpecify and the annotations of Axon and Jackson",
                    ModuleWalls::apiIsPlain,
                    "ChattyView"),
            Wall.of(
                    "the command side knows api, Axon and Spring without JDBC",
                    ModuleWalls::commandSideDecides,
                    "PeekingDesk",
                    "DirectWriter"),
            Wall.of("the query side knows api and no other side", ModuleWalls::querySideReads, "DecidingAnswers"),
            Wall.of("the event store knows no side", ModuleWalls::eventStoreKnowsNoSide, "CuriousEngine"),
            Wall.of("web knows no module but api", ModuleWalls::webKnowsOnlyApi, "ShortcutPages"),
            Wall.of("areas of one module meet only through api", ModuleWalls::areasMeetThroughApi, "NosyDesk"));

    private ModuleWalls() {}

    private static ArchRule apiIsPlain(String root) {
        var allowed = resideInAnyPackage("java..", root + ".api..", "org.jspecify..")
                .or(resideInAnyPackage("org.axonframework..", "com.fasterxml.jackson.annotation..")
                        .and(JavaClass.Predicates.ANNOTATIONS))
                .or(resideInAPackage("com.fasterxml.jackson.annotation..").and(nested()));
        return classes().that().resideInAPackage(root + ".api..").should().onlyDependOnClassesThat(allowed);
    }

    private static DescribedPredicate<JavaClass> nested() {
        return DescribedPredicate.describe("are parts of an annotation", type -> type.isNestedClass() || type.isEnum());
    }

    private static ArchRule commandSideDecides(String root) {
        var allowed = resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        root + ".api..",
                        root + ".command..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.axonframework..",
                        "org.springframework..")
                .and(not(resideInAnyPackage("java.sql..", "org.springframework.jdbc..")));
        return classes().that().resideInAPackage(root + ".command..").should().onlyDependOnClassesThat(allowed);
    }

    private static ArchRule querySideReads(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".query..")
                .should()
                .onlyDependOnClassesThat(ownOf(root, ".query..", ".api.."));
    }

    private static ArchRule eventStoreKnowsNoSide(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".store..")
                .should()
                .onlyDependOnClassesThat(ownOf(root, ".store..", ".api.."));
    }

    private static ArchRule webKnowsOnlyApi(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".web..")
                .should()
                .onlyDependOnClassesThat(ownOf(root, ".web..", ".api.."));
    }

    /** Anything foreign, and of our own only these packages. */
    private static DescribedPredicate<JavaClass> ownOf(String root, String own, String api) {
        return not(resideInAPackage(root + "..")).or(resideInAnyPackage(root + own, root + api));
    }

    private static ArchRule areasMeetThroughApi(String root) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new Areas(root))
                .should()
                .notDependOnEachOther();
    }

    /** The areas of each side; what is not named like an area (a side's common ground) is free to all of that side. */
    private record Areas(String root) implements SliceAssignment {

        private static final List<String> AREAS = List.of(
                "customer",
                "staff",
                "imports",
                "operations",
                "catalog",
                "classlist",
                "enrollment",
                "payment",
                "courserecord",
                "hours");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            var path = javaClass.getPackageName().startsWith(root + ".")
                    ? List.of(javaClass
                            .getPackageName()
                            .substring(root.length() + 1)
                            .split("\\."))
                    : List.<String>of();
            return path.size() > 1 && !path.getFirst().equals("api") && AREAS.contains(path.get(1))
                    ? SliceIdentifier.of(path.getFirst(), path.get(1))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "areas of a side";
        }
    }
}
