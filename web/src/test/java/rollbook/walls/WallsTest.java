package rollbook.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {

    private static final String PLANTED_ROOT = "rollbook.walls.planted";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("rollbook");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

    static List<Wall> walls() {
        return Stream.of(ModuleWalls.ALL, AggregateWalls.ALL, ClassWalls.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void the_house_keeps(Wall wall) {
        wall.below("rollbook").check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void a_planted_violation_is_caught(Wall wall) {
        var report =
                wall.below(PLANTED_ROOT).evaluate(PLANTED).getFailureReport().getDetails();

        assertThat(wall.culprits()).isNotEmpty();
        assertThat(wall.culprits()).allSatisfy(culprit -> assertThat(report).anyMatch(line -> line.contains(culprit)));
        assertThat(report).allMatch(line -> wall.culprits().stream().anyMatch(line::contains));
    }
}
