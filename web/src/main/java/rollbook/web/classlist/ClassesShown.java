package rollbook.web.classlist;

import java.util.Map;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassFilter;
import rollbook.api.classlist.ClassType;
import rollbook.api.staff.StaffId;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;

/**
 * A list of classes as its address says it.
 *
 * @param show which tab: those that run, those that are over, or all
 * @param filter which classes
 * @param page which part
 */
record ClassesShown(Show show, ClassFilter filter, PageRequest page) {

    private static final String PATH = "/classes";

    /** The tabs. */
    enum Show {
        OPEN,
        OVER,
        ALL
    }

    static ClassesShown of(Map<String, String> address) {
        var wanted = new ListParameters(address);
        var show = wanted.word("show", Show.class, Show.OPEN);
        var filter = new ClassFilter(
                wanted.text("q"),
                wanted.id("branchId", BranchId::new),
                wanted.id("courseId", CourseId::new),
                wanted.word("type", ClassType.class),
                wanted.text("semester"),
                wanted.id("teacherId", StaffId::new),
                show == Show.ALL ? null : show == Show.OPEN);
        return new ClassesShown(show, filter, wanted.page(ClassSearch.SORTABLE));
    }

    /** Where this list stands. */
    public ListAddress address() {
        return in(show);
    }

    /** The address of another tab, narrowed the same way. */
    public String inTab(String other) {
        return in(Show.valueOf(other)).sortedBy(page.sort());
    }

    private ListAddress in(Show tab) {
        return ListAddress.of(PATH, page)
                .with("show", tab == Show.OPEN ? null : tab)
                .with("q", filter.q())
                .with("branchId", filter.branchId())
                .with("courseId", filter.courseId())
                .with("type", filter.type())
                .with("semester", filter.semester())
                .with("teacherId", filter.teacherId());
    }

    /** Whether anything but the tab narrows the list. */
    public boolean isNarrowed() {
        return filter.q() != null
                || filter.branchId() != null
                || filter.courseId() != null
                || filter.type() != null
                || filter.semester() != null
                || filter.teacherId() != null;
    }
}
