package rollbook.web.courserecord;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import rollbook.web.StaffNames;
import rollbook.web.console.Moments;

/** What stands beside a cell that calls for attention: what is wrong with it, and what somebody else has written there. */
@Component
class Beside {

    private final MessageSource words;
    private final Moments moments;
    private final StaffNames names;

    Beside(MessageSource words, Moments moments, StaffNames names) {
        this.words = words;
        this.moments = moments;
        this.names = names;
    }

    /**
     * As HTML.
     *
     * @param shown how the value of the other is called
     */
    String of(SheetLine.Cell cell, String shown) {
        var html = new StringBuilder();
        var wrong = cell.wrong();
        if (wrong != null) {
            html.append("<p class=\"wrong\">")
                    .append(Html.text(say("error." + wrong, wrong)))
                    .append("</p>");
        }
        var theirs = cell.theirs();
        if (theirs != null) {
            var by = theirs.by();
            var what = shown.isEmpty() ? say("sheet.theirs.empty", "") : shown;
            var text = (by == null ? "" : names.of(by)) + " " + moments.time(theirs.at()) + ": " + what;
            html.append("<p class=\"theirs\"><span>")
                    .append(Html.text(text))
                    .append("</span> <button type=\"button\" class=\"btn slim with-script\" data-take=\"")
                    .append(Html.text(shown))
                    .append("\">")
                    .append(Html.text(say("sheet.take-theirs", "")))
                    .append("</button></p>");
        }
        return html.toString();
    }

    private String say(String code, @Nullable String otherwise) {
        var text = words.getMessage(code, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? "" : text;
    }
}
