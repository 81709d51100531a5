package rollbook.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextWallsTest {

    static List<TextWall> walls() {
        return TextWall.ALL;
    }

    @ParameterizedTest
    @MethodSource("walls")
    void the_house_keeps(TextWall wall) {
        var files = Checkout.files(wall.where());
        var caught = files.stream()
                .flatMap(file -> Checkout.text(file)
                        .lines()
                        .filter(wall::catches)
                        .map(line -> Checkout.name(file) + ": " + line.strip()));

        assertThat(files).isNotEmpty();
        assertThat(caught).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void a_planted_line_is_caught(TextWall wall) {
        assertThat(wall.catches(wall.planted())).isTrue();
        assertThat(wall.catches(wall.harmless())).isFalse();
    }
}
