package rollbook.query.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.HoursWarning;
import rollbook.query.Studies.Study;

/**
 * Which lessons use hours up, and when somebody should be talked to.
 *
 * @param using who was marked so has used the hours of a lesson
 * @param perLesson how many hours a lesson is
 * @param few who has no more than so many left is warned
 */
record HoursPolicy(Set<Attendance> using, Hours perLesson, Hours few) {

    /**
     * The lessons that used hours up. A lesson that was missed and the one that makes up for it count as one. Where the clock stood
     * still only taking part counts.
     */
    List<Use> uses(Collection<Study> studies, List<Pause> pauses) {
        return studies.stream()
                .collect(groupingBy(HoursPolicy::countsFor, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(same -> used(same, pauses).stream())
                .toList();
    }

    private static CourseRecordId countsFor(Study study) {
        var missed = study.makesUpFor();
        return missed == null ? study.item().courseRecordId() : missed;
    }

    private Optional<Use> used(List<Study> same, List<Pause> pauses) {
        return same.stream()
                .filter(study ->
                        uses(study.item().marks().attendance(), study.item().date(), pauses))
                .min(Comparator.comparing(HoursPolicy::tookNoPart)
                        .thenComparing(study -> study.item().date()))
                .map(study -> new Use(study, perLesson));
    }

    private static boolean tookNoPart(Study study) {
        var attendance = study.item().marks().attendance();
        return attendance == null || !attendance.tookPart();
    }

    private boolean uses(@Nullable Attendance attendance, LocalDate on, List<Pause> pauses) {
        return attendance != null
                && using.contains(attendance)
                && (attendance.tookPart() || pauses.stream().noneMatch(pause -> pause.includes(on)));
    }

    /** By which lessons count, in a word: what was reckoned by another says nothing. */
    String settings() {
        return new TreeSet<>(using) + " " + perLesson;
    }

    /** What is amiss; absent where nothing is, and where no hours are counted. */
    @Nullable
    HoursWarning warning(Reckoning reckoning) {
        return reckoning.isCounted() ? warning(reckoning.left(), reckoning.debt()) : null;
    }

    /** What is amiss with so many hours; absent where nothing is. */
    @Nullable
    HoursWarning warning(Hours left, Hours debt) {
        if (debt.isPositive()) {
            return HoursWarning.DEBT;
        }
        if (!left.isPositive()) {
            return HoursWarning.NONE_LEFT;
        }
        return left.compareTo(few) <= 0 ? HoursWarning.FEW_LEFT : null;
    }
}
