package rollbook.web.courserecord;

import org.springframework.web.util.HtmlUtils;

/** Texts as HTML, for what is written without a template. */
final class Html {

    private Html() {}

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
