package rollbook.api.courserecord;

import java.util.List;
import rollbook.api.Page;

/**
 * The rows of a sheet, as a list: the whole sheet unless a part was asked for.
 *
 * @param version of the sheet
 */
public record StudyRecordPage(
        List<StudyRecordView> items, int page, int size, long total, boolean totalIsExact, long version)
        implements Page<StudyRecordView> {}
