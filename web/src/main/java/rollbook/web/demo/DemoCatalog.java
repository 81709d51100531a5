package rollbook.web.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.Money;
import rollbook.api.Role;
import rollbook.api.catalog.BranchCommand.OpenBranch;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.CourseCommand.OfferCourse;
import rollbook.api.catalog.CourseDetails;
import rollbook.api.classlist.ClassId;
import rollbook.api.classlist.ClassListCommand.OpenClass;
import rollbook.api.classlist.ClassPlan;
import rollbook.api.classlist.ClassType;
import rollbook.api.classlist.Semester;
import rollbook.api.staff.StaffId;

/** What the demo school offers: branches, courses, and the classes that run, each always the same. */
final class DemoCatalog {

    private static final long SEED = 20_260_301;
    static final int CLASSES = 15;

    private static final List<OpenBranch> BRANCHES = List.of(
            branch("haidian", "海淀校区", "北京市海淀区中关村大街 15 号"),
            branch("pudong", "浦东校区", "上海市浦东新区张江路 88 号"),
            branch("tianhe", "天河校区", "广州市天河区体育西路 103 号"));

    private static final List<OfferCourse> COURSES = List.of(
            course("python-fullstack", "Python 全栈开发", "19800.00", 6, "语言基础、Web 框架、数据库、前端入门、部署上线，三个完整项目。"),
            course("java", "Java 后端开发", "18800.00", 6, "语言基础、Spring、数据库、消息与缓存、微服务。"),
            course("web-frontend", "Web 前端开发", "16800.00", 5, "HTML、CSS、JavaScript、TypeScript、工程化与组件化。"),
            course("big-data", "大数据与数据分析", "15800.00", 4, "SQL、表格与可视化、统计基础、用 Python 处理数据。"),
            course("linux-cloud", "Linux 运维与云计算", "14800.00", 5, "系统管理、网络、容器、自动化、监控。"),
            course("ai", "人工智能应用", "22800.00", 6, "机器学习基础、深度学习、大模型应用开发。"),
            course("testing", "软件测试", "12800.00", 4, "测试设计、接口测试、自动化、性能测试。"),
            course("ui-design", "UI 设计", "13800.00", 4, "设计基础、交互、组件库、作品集。"),
            course("go", "Go 语言开发", "16800.00", 4, "语言基础、并发、网络服务、云原生。"),
            course("english", "IT 英语", "4980.00", 3, "读文档、写邮件、开会与面试。"));

    private DemoCatalog() {}

    static List<OpenBranch> branches() {
        return BRANCHES;
    }

    static List<OfferCourse> courses() {
        return COURSES;
    }

    /** The classes, which begin some weeks before and after the day the school was opened. */
    static List<OpenClass> classes(LocalDate opened) {
        return IntStream.range(0, CLASSES).mapToObj(i -> openClass(i, opened)).toList();
    }

    /** What the class of this number costs. */
    static Money price(int number) {
        return Objects.requireNonNull(
                COURSES.get(number % COURSES.size()).details().price());
    }

    private static OpenClass openClass(int number, LocalDate opened) {
        var random = new SplittableRandom(SEED + number);
        var course = COURSES.get(number % COURSES.size());
        var branch = BRANCHES.get(number % BRANCHES.size());
        var begins = opened.plusDays(random.nextInt(120) - 90);
        var months = course.details().periodMonths();
        return new OpenClass(
                new ClassId("demo-class-" + (number + 1)),
                new ClassPlan(
                        branch.branchId(),
                        course.courseId(),
                        ClassType.values()[random.nextInt(ClassType.values().length)],
                        new Semester(Integer.toString(1 + number / COURSES.size())),
                        teachers(number),
                        begins,
                        begins.plusMonths(months == null ? 3 : months),
                        20 + 5 * random.nextInt(4)));
    }

    /** A lecturer, a class advisor, and for every second class an assistant. */
    private static List<StaffId> teachers(int number) {
        var teachers = new ArrayList<StaffId>();
        for (var role : List.of(Role.LECTURER, Role.ADVISOR, Role.ASSISTANT)) {
            var able = DemoStaff.with(role);
            if (role != Role.ASSISTANT || number % 2 == 0) {
                teachers.add(able.get(number % able.size()).id());
            }
        }
        return teachers;
    }

    private static OpenBranch branch(String id, String name, String address) {
        return new OpenBranch(new BranchId(id), new BranchDetails(name, address));
    }

    private static OfferCourse course(String id, String name, String price, int months, String outline) {
        return new OfferCourse(new CourseId(id), new CourseDetails(name, Money.of(price), months, outline));
    }
}
