package rollbook.command.courserecord;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.api.courserecord.SheetCell.ATTENDANCE;
import static rollbook.api.courserecord.SheetCell.NOTE;
import static rollbook.api.courserecord.SheetCell.SCORE;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.Score;
import rollbook.api.courserecord.SheetCell;
import rollbook.api.courserecord.SheetRow;
import rollbook.api.courserecord.StudentMarks;
import rollbook.command.School;

class MergeTest {

    private final Row row = new Row(LessonStory.LI.customerId());

    @Test
    void what_is_there_already_is_left() {
        written(2, Score.A);

        assertThat(merge(sent(Score.A, null))).isEqualTo(leaves());
        assertThat(merge(sent(Score.A, 1L))).isEqualTo(leaves());
    }

    @Test
    void what_nobody_has_touched_since_is_written() {
        written(2, Score.A);

        assertThat(merge(sent(Score.B, 2L))).isEqualTo(writes(SCORE));
        assertThat(merge(sent(null, 2L))).isEqualTo(writes(SCORE));
    }

    @Test
    void what_one_has_not_touched_never_goes_over_what_another_wrote() {
        written(2, Score.A);
        written(5, Score.B);

        assertThat(merge(sent(Score.A, 2L))).isEqualTo(leaves());
        assertThat(merge(sent(null, 1L))).isEqualTo(leaves());
    }

    @Test
    void two_who_mean_different_things_in_one_cell_are_told() {
        written(2, Score.A);
        written(5, Score.B);

        assertThat(merge(sent(Score.C, 2L))).isEqualTo(takes(SCORE));
        assertThat(merge(sent(null, 2L))).isEqualTo(takes(SCORE));
    }

    @Test
    void two_who_mean_the_same_are_not() {
        written(2, Score.A);
        written(5, Score.B);

        assertThat(merge(sent(Score.B, 2L))).isEqualTo(leaves());
    }

    @Test
    void what_was_written_and_taken_back_meanwhile_stands_in_nobodys_way() {
        written(2, Score.A);
        written(5, Score.B);
        written(6, Score.A);

        assertThat(merge(sent(Score.C, 2L))).isEqualTo(writes(SCORE));
    }

    @Test
    void who_does_not_say_what_they_saw_means_what_they_send() {
        written(2, Score.A);
        written(5, Score.B);

        assertThat(merge(sent(Score.A, null))).isEqualTo(writes(SCORE));
    }

    @Test
    void cells_of_one_row_do_not_stand_in_each_others_way() {
        written(3, Score.A);

        var sent = new SheetRow(
                LessonStory.LI.enrollmentId(),
                EnumSet.allOf(SheetCell.class),
                new Marks(Attendance.LATE, null, "忘带电脑"),
                1L);

        assertThat(merge(sent)).isEqualTo(new Merge(EnumSet.of(ATTENDANCE, NOTE), EnumSet.noneOf(SheetCell.class)));
    }

    @Test
    void cells_that_were_not_sent_are_left() {
        written(2, Score.A);

        var sent = new SheetRow(LessonStory.LI.enrollmentId(), Set.of(ATTENDANCE), Marks.NONE, null);

        assertThat(merge(sent)).isEqualTo(leaves());
    }

    /** Whatever others write, a save is either wholly as meant or names just the cells in which it could not be. */
    @Test
    void any_history_is_merged_as_the_table_says() {
        var seed = 20_260_302L;
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var history = new Row(LessonStory.LI.customerId());
            var steps = 1 + random.nextInt(6);
            for (int version = 1; version <= steps; version++) {
                history.write(any(random), version, null, School.NOW);
            }
            var seen = (long) random.nextInt(steps + 1);
            var sent = new SheetRow(
                    LessonStory.LI.enrollmentId(),
                    EnumSet.allOf(SheetCell.class),
                    any(random).marks(),
                    seen);
            var merge = Merge.of(history, sent);
            for (var cell : SheetCell.values()) {
                var mine = sent.marks().word(cell);
                var base = history.asOf(seen).word(cell);
                var theirs = history.now().word(cell);
                var touchedByMe = !Objects.equals(mine, base);
                var touchedByThem = !Objects.equals(theirs, base);
                var same = Objects.equals(mine, theirs);
                assertThat(merge.toWrite().contains(cell))
                        .as("seed %s, try %s: %s %s %s", seed, i, base, mine, theirs)
                        .isEqualTo(touchedByMe && !touchedByThem && !same);
                assertThat(merge.taken().contains(cell))
                        .as("seed %s, try %s: %s %s %s", seed, i, base, mine, theirs)
                        .isEqualTo(touchedByMe && touchedByThem && !same);
            }
        }
    }

    private static StudentMarks any(Random random) {
        var cells = EnumSet.noneOf(SheetCell.class);
        for (var cell : SheetCell.values()) {
            if (random.nextBoolean()) {
                cells.add(cell);
            }
        }
        var score = random.nextInt(3) == 0 ? null : Score.values()[random.nextInt(3)];
        var attendance = random.nextInt(3) == 0 ? null : Attendance.values()[random.nextInt(2)];
        return StudentMarks.of(
                LessonStory.LI.enrollmentId(),
                LessonStory.LI.customerId(),
                cells,
                new Marks(attendance, score, random.nextBoolean() ? null : "好"));
    }

    private void written(long version, Score score) {
        row.write(LessonStory.got(LessonStory.LI, score), version, LessonStory.HE.id(), School.NOW);
    }

    private Merge merge(SheetRow sent) {
        return Merge.of(row, sent);
    }

    private static SheetRow sent(@Nullable Score score, @Nullable Long version) {
        return new SheetRow(LessonStory.LI.enrollmentId(), Set.of(SCORE), new Marks(null, score, null), version);
    }

    private static Merge leaves() {
        return new Merge(EnumSet.noneOf(SheetCell.class), EnumSet.noneOf(SheetCell.class));
    }

    private static Merge writes(SheetCell cell) {
        return new Merge(EnumSet.of(cell), EnumSet.noneOf(SheetCell.class));
    }

    private static Merge takes(SheetCell cell) {
        return new Merge(EnumSet.noneOf(SheetCell.class), EnumSet.of(cell));
    }
}
