package rollbook.web.courserecord;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.SheetCell;

/**
 * The rows of a sheet as HTML, written down without a template: for a class of thousands that would evaluate tens of thousands of
 * expressions, and take longer than everything else together.
 *
 * @param lesson whose sheet
 * @param attendances what can be chosen
 * @param scores what can be chosen
 * @param beside what stands beside cells that call for attention
 * @param names what a student is called who has no name, and a guest
 * @param access which cells can be written into
 */
record SheetBody(
        CourseRecordId lesson, Choices attendances, Choices scores, Beside beside, Names names, Access access) {

    /** From so many students on cells are typed into: thousands of lists to choose from keep a browser busy for seconds. */
    static final int MANY = 200;

    private static final int USUAL_ROW = 1_000;

    /** What students are called of whom no name is known, and those of another class. */
    record Names(String nameless, String guest) {}

    /** Which cells can be written into. */
    enum Access {
        NONE,
        ATTENDANCE,
        ALL;

        static Access of(boolean open, boolean teaches) {
            if (!open) {
                return NONE;
            }
            return teaches ? ALL : ATTENDANCE;
        }

        boolean opens(SheetCell cell) {
            return this == ALL || (this == ATTENDANCE && cell == SheetCell.ATTENDANCE);
        }
    }

    String rows(List<SheetLine> lines) {
        var html = new StringBuilder(lines.size() * USUAL_ROW);
        var typed = lines.size() > MANY;
        for (int i = 0; i < lines.size(); i++) {
            row(html, lines.get(i), i, typed);
        }
        return html.toString();
    }

    /** What can be typed into the cells, where they are typed into. */
    String suggestions(List<SheetLine> lines) {
        return lines.size() > MANY ? attendances.suggestions() + scores.suggestions() : "";
    }

    private void row(StringBuilder html, SheetLine line, int place, boolean typed) {
        var name = line.row().student().name();
        html.append("<tr id=\"row-").append(line.id()).append('"');
        if (line.isMarked()) {
            html.append(" class=\"marked\"");
        }
        html.append(" data-row><th scope=\"row\" class=\"student\"><span id=\"s")
                .append(place)
                .append("\">")
                .append(Html.text(name == null ? names.nameless() : name))
                .append("</span>");
        if (line.row().guest()) {
            html.append(" <span class=\"badge-soft info\">")
                    .append(Html.text(names.guest()))
                    .append("</span>");
        }
        html.append("</th>");
        choice(html, SheetCell.ATTENDANCE, attendances, line, place, typed);
        choice(html, SheetCell.SCORE, scores, line, place, typed);
        note(html, line, place);
        html.append("<td class=\"no-print\"><a class=\"past\" href=\"/course-records/")
                .append(lesson)
                .append("/study-records/")
                .append(line.id())
                .append("\" aria-labelledby=\"s")
                .append(place)
                .append(" h-history\"></a></td></tr>");
    }

    private void choice(
            StringBuilder html, SheetCell column, Choices choices, SheetLine line, int place, boolean typed) {
        var cell = line.in(column);
        html.append("<td>");
        if (access.opens(column)) {
            var attributes = attributes(column, cell, line, place);
            html.append(typed ? choices.field(attributes, cell.value()) : choices.picker(attributes, cell.value()));
        } else {
            html.append("<span>").append(Html.text(choices.label(cell.value()))).append("</span>");
        }
        beside(html, cell, choices);
        html.append("</td>");
    }

    private void note(StringBuilder html, SheetLine line, int place) {
        var cell = line.in(SheetCell.NOTE);
        html.append("<td class=\"wide\">");
        if (access.opens(SheetCell.NOTE)) {
            html.append("<textarea class=\"form-control\" rows=\"1\" maxlength=\"2000\"")
                    .append(attributes(SheetCell.NOTE, cell, line, place))
                    .append(">\n") // browsers drop the first line break
                    .append(Html.text(cell.value()))
                    .append("</textarea>");
        } else {
            html.append("<span class=\"wrap\">").append(Html.text(cell.value())).append("</span>");
        }
        beside(html, cell, null);
        html.append("</td>");
    }

    private static String attributes(SheetCell column, SheetLine.Cell cell, SheetLine line, int place) {
        var name = column.wireName();
        return " name=\"" + name + "." + line.id() + "\" aria-labelledby=\"s" + place + " h-" + name + "\" data-cell=\""
                + name + (cell.wrong() == null ? "\"" : "\" aria-invalid=\"true\"");
    }

    private void beside(StringBuilder html, SheetLine.Cell cell, @Nullable Choices choices) {
        if (cell.calls()) {
            var theirs = cell.theirs();
            var word = theirs == null || theirs.value() == null ? "" : theirs.value();
            html.append(beside.of(cell, choices == null ? word : choices.label(word)));
        }
    }
}
