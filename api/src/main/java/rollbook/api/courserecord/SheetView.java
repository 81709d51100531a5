package rollbook.api.courserecord;

import java.util.List;

/**
 * A whole sheet: every student of the lesson, in the order in which they came onto it.
 *
 * @param rows one for each student
 * @param version of the sheet: fit for every row of it when it is saved
 */
public record SheetView(CourseRecordId courseRecordId, List<StudyRecordView> rows, long version) {}
