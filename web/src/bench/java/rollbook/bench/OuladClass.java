package rollbook.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One class of the Open University's year: who came and went, and what they handed in. It is lived through in turns: before each
 * assessment some come and some go, and after the last the rest goes.
 *
 * @param days how long it lasts
 * @param assessments in the order of their days
 */
record OuladClass(
        String course,
        String semester,
        LocalDate begins,
        int days,
        List<Student> students,
        List<Assessment> assessments) {

    private static final TreeMap<Integer, String> MARKS = new TreeMap<>(
            Map.of(100, "A_PLUS", 90, "A", 85, "B_PLUS", 80, "B", 75, "B_MINUS", 70, "C_PLUS", 60, "C", 40, "C_MINUS"));

    /**
     * Somebody in this class.
     *
     * @param comes before which assessment, counted from 0
     * @param goes before which assessment; as many as there are for after the last, more for never
     */
    record Student(String number, int comes, int goes) {

        boolean sits(int turn) {
            return comes <= turn && goes > turn;
        }
    }

    /**
     * Something that was to be handed in.
     *
     * @param day after the class began
     * @param scores student to score, empty where none was given
     */
    record Assessment(String id, String type, String weight, int day, Map<String, String> scores) {}

    /** E.g. {@code BBB 2013J}. */
    String name() {
        return course + " " + semester;
    }

    List<Student> coming(int turn) {
        return students.stream().filter(student -> student.comes() == turn).toList();
    }

    List<Student> going(int turn) {
        return students.stream().filter(student -> student.goes() == turn).toList();
    }

    /** How many have a row on the sheet of this turn. */
    int rows(int turn) {
        return (int) students.stream().filter(student -> student.sits(turn)).count();
    }

    LocalDate dayOf(Assessment assessment) {
        return begins.plusDays(assessment.day());
    }

    /**
     * The mark that a score of 0 to 100 is worth: the best one whose points it reaches. Below 40 it reaches none and is a D, as below
     * 40 is a fail there; where there is no score there is no mark.
     */
    static String mark(String score) {
        if (score.isEmpty()) {
            return "NA";
        }
        var reached = MARKS.floorEntry(Integer.parseInt(score));
        return reached == null ? "D" : reached.getValue();
    }
}
