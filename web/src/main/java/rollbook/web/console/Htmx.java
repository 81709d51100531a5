package rollbook.web.console;

import jakarta.servlet.http.HttpServletRequest;

/** Whether htmx asks for a part of a page, and which. */
public final class Htmx {

    private Htmx() {}

    /** Whether a script asks, which shows no page of its own. */
    static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Whether this element is all that will be changed in the page. */
    public static boolean wantsOnly(String elementId, HttpServletRequest request) {
        return asks(request)
                && elementId.equals(request.getHeader("HX-Target"))
                && request.getHeader("HX-History-Restore-Request") == null;
    }
}
