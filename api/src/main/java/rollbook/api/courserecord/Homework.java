package rollbook.api.courserecord;

import org.jspecify.annotations.Nullable;

/**
 * What the students do at home after a lesson.
 *
 * @param title what it is called
 * @param content what there is to do
 */
public record Homework(String title, @Nullable String content) {}
