package rollbook.web.courserecord;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.CourseRecordQuery.FindLessons;
import rollbook.api.courserecord.LessonFilter;
import rollbook.api.staff.StaffId;
import rollbook.web.http.Paging;

/** Which lessons a program wants to see; see {@link LessonFilter}. */
record LessonSearch(
        @Nullable ClassId classId,
        @Nullable StaffId teacherId,
        @Nullable String room,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long page,
        @Nullable Integer size,
        @Nullable String sort) {

    static final Set<String> SORTS = Set.of("dayNumber", "date");

    FindLessons query() {
        return new FindLessons(
                new LessonFilter(classId, teacherId, room, from, to), Paging.of(page, size, sort, SORTS));
    }
}
