package rollbook.query.hours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.Marks;
import rollbook.api.courserecord.StudentRecords.Item;
import rollbook.api.enrollment.EnrollmentId;
import rollbook.api.hours.Hours;
import rollbook.api.hours.PackageId;
import rollbook.query.Studies.Study;

/** Packages and lessons as tests name them: days are counted from the first of January. */
final class HoursStory {

    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private HoursStory() {}

    static LocalDate day(int number) {
        return NEW_YEAR.plusDays(number - 1L);
    }

    static Bought bundle(String id, String hours, @Nullable Integer expires) {
        return bundle(id, hours, 1, expires);
    }

    static Bought bundle(String id, String hours, int boughtOn, @Nullable Integer expires) {
        return new Bought(
                new PackageId(id),
                new Hours(new BigDecimal(hours)),
                day(boughtOn),
                expires == null ? null : day(expires),
                null,
                null,
                Instant.EPOCH);
    }

    static Use use(int day) {
        return use(day, "1");
    }

    static Use use(int day, String hours) {
        return new Use(study(day, Attendance.PRESENT), new Hours(new BigDecimal(hours)));
    }

    static Study study(int day, @Nullable Attendance attendance) {
        return study("day-" + day, day, attendance, null);
    }

    static Study study(String lesson, int day, @Nullable Attendance attendance, @Nullable String makesUpFor) {
        var inClass = new ClassId("python");
        return new Study(
                new EnrollmentId("li"),
                new Item(
                        new CourseRecordId(lesson),
                        inClass,
                        null,
                        day,
                        day(day),
                        new Marks(attendance, null, null),
                        makesUpFor != null,
                        1),
                makesUpFor == null ? null : new CourseRecordId(makesUpFor));
    }

    static List<Pause> frozen(int from, @Nullable Integer to) {
        return List.of(new Pause(day(from), to == null ? null : day(to), "ill"));
    }
}
