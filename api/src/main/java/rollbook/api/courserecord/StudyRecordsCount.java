package rollbook.api.courserecord;

/**
 * How many students have their rows on a sheet.
 *
 * @param created rows made just now
 * @param total rows there are
 */
public record StudyRecordsCount(int created, int total) {}
